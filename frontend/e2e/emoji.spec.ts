import { expect, type Page } from "@playwright/test";
import { said } from "./acting";
import { clean } from "./clean";
import { ask, createRoom, enterRoom, field, invite, newGuest, react, say, secondNode, sees } from "./house";
import { test } from "./tidy";

const picker = (page: Page) => page.getByRole("dialog", { name: "이모지" });
const find = (page: Page) => picker(page).getByRole("combobox", { name: "이모지 찾기" });

test("a short name becomes the emoji with its second colon, and is completed before", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아");
  await createRoom(page, "그림 방");
  await field(page).pressSequentially("좋아 :smile:");
  await expect(field(page)).toHaveValue("좋아 😄");
  await field(page).pressSequentially(" 그리고 :tad");
  const list = page.getByRole("listbox", { name: "이모지" });
  await expect(list.getByRole("option").first()).toContainText(":tada:");
  await field(page).press("Enter");
  await expect(field(page)).toHaveValue("좋아 😄 그리고 🎉");
  await field(page).pressSequentially(" :박수");
  await expect(list.getByRole("option").first()).toContainText("👏");
  await field(page).press("Tab");
  await field(page).pressSequentially(" 12:30:00 https://example.org :no_such_name:");
  await field(page).press("Enter");
  await sees(page, "좋아 😄 그리고 🎉 👏 12:30:00 https://example.org :no_such_name:");

  // Taken back it stays what was typed.
  await field(page).pressSequentially(":heart:");
  await expect(field(page)).toHaveValue("❤️");
  await field(page).press("Control+z");
  await expect(field(page)).toHaveValue(":heart:");
});

test("any emoji is a reaction, found in Korean or English, by keyboard", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const room = await createRoom(mina.page, "고르는 방");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "고르는 방");
  await say(mina.page, "해냈어");
  await sees(doyun.page, "해냈어");
  const open = async (page: Page) => {
    await said(page, "해냈어").focus();
    await said(page, "해냈어").getByRole("button", { name: "더 보기" }).press("Enter");
    await page.getByRole("menuitem", { name: "다른 이모지" }).click();
    await expect(find(page)).toBeFocused();
  };
  await open(doyun.page);
  await find(doyun.page).pressSequentially("박수");
  await expect(picker(doyun.page).getByRole("option", { name: "손뼉" })).toBeVisible();
  await clean(doyun.page);
  await find(doyun.page).press("Enter");
  await expect(picker(doyun.page)).toBeHidden();
  await expect(said(mina.page, "해냈어").getByRole("button", { name: "👏 1명" })).toBeVisible();

  await open(mina.page);
  await find(mina.page).pressSequentially("korea");
  await expect(picker(mina.page).getByRole("option", { name: "대한민국" })).toBeVisible();
  await find(mina.page).press("ArrowDown");
  while (
    (await find(mina.page).getAttribute("aria-activedescendant")) !== (await chosen(mina.page, "대한민국"))
  )
    await find(mina.page).press("ArrowRight");
  await find(mina.page).press("Enter");
  await expect(said(doyun.page, "해냈어").getByRole("button", { name: "🇰🇷 1명" })).toBeVisible();

  const seq = await lastSeq(mina.page, room);
  for (const emoji of ["🏴󠁧󠁢󠁳󠁣󠁴󠁿", "#️⃣", "👨‍👩‍👧‍👦", "☺️", "🧑🏽‍🚀"]) await react(mina.page, room, seq, emoji);
  await expect(said(doyun.page, "해냈어").getByRole("button", { name: /명/ })).toHaveCount(7);
});

const chosen = (page: Page, name: string) =>
  picker(page).getByRole("option", { name }).first().getAttribute("id");

async function lastSeq(page: Page, room: string): Promise<number> {
  const path = `/api/rooms/${room}/messages?limit=1`;
  const { messages } = await ask<{ messages: readonly { seq: number }[] }>(page, "GET", path);
  return messages[0]?.seq ?? 0;
}

test("a finger picks one for what is being written, where the caret is", async ({ browser }) => {
  const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
  const { page } = await newGuest(browser, "민아", undefined, phone);
  await createRoom(page, "손전화 그림");
  await field(page).pressSequentially("밥 먹자");
  await field(page).press("ArrowLeft");
  await field(page).press("ArrowLeft");
  await page.getByRole("button", { name: "이모지 넣기" }).tap();
  await expect(picker(page).getByText("음식과 음료")).toBeAttached();
  await find(page).fill("국수");
  await picker(page).getByRole("option").first().tap();
  await expect(picker(page)).toBeHidden();
  await expect(field(page)).toHaveValue(/^밥 \p{Emoji_Presentation}먹자$/u);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await page.getByRole("button", { name: "이모지 넣기" }).tap();
  await expect(picker(page).getByText("최근에 쓴 것")).toBeVisible();
});
