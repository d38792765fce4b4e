import { expect, type Page } from "@playwright/test";
import { said, two } from "./acting";
import { clean } from "./clean";
import { ask, createRoom, enterRoom, newGuest, post, roomIn, sayAll, sees, timeline } from "./house";
import { test } from "./tidy";

const beside = (page: Page) => page.getByRole("complementary", { name: "글 찾기" });
const field = (page: Page) => page.getByRole("searchbox", { name: "글에서 찾을 말" });
const hits = (page: Page) => page.getByRole("list", { name: "찾은 글" }).getByRole("listitem");
const shown = (page: Page) => timeline(page).locator('article[data-shown="true"]');
const talk = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `지나가는 말 ${from + i}.`);

test("a word said long ago is found by its initials, and one jumps to where it was said", async ({
  browser,
}) => {
  const { mina, doyun, id } = await two(browser, "찾는 방");
  await post(mina.page, id, "우리 사랑방은 마포에 있어요");
  await sayAll(mina.page, id, talk(0, 130));
  await sees(doyun.page, "지나가는 말 129.");

  await doyun.page.keyboard.press("Control+Shift+F");
  await expect(field(doyun.page)).toBeFocused();
  await field(doyun.page).fill("ㅅㄹㅂ");
  await expect(hits(doyun.page)).toHaveCount(1);
  await expect(hits(doyun.page).locator("mark")).toHaveText("사랑방");
  await expect(hits(doyun.page)).toContainText("민아");
  await expect(hits(doyun.page)).toContainText("찾는 방");
  await expect(doyun.page).toHaveURL(/beside=search&q=/);
  await clean(doyun.page);

  // All of it by keyboard.
  await doyun.page.keyboard.press("ArrowDown");
  await doyun.page.keyboard.press("Enter");
  await expect(shown(doyun.page)).toContainText("우리 사랑방은 마포에 있어요");
  await expect(said(doyun.page, "우리 사랑방은 마포에 있어요")).toBeInViewport();
  await expect(hits(doyun.page)).toHaveCount(1);

  // More and more of what is found, down to the last.
  await field(doyun.page).fill("지나가는");
  await expect(hits(doyun.page).first()).toContainText("지나가는 말 129.");
  await expect(async () => {
    await hits(doyun.page).last().scrollIntoViewIfNeeded();
    expect(await hits(doyun.page).count()).toBe(130);
  }).toPass();
  await expect(beside(doyun.page).getByText("찾은 글 130개, 이게 모두예요")).toBeVisible();
  await field(doyun.page).fill("없는낱말");
  await expect(beside(doyun.page).getByText("찾은 글이 없어요")).toBeVisible();
  await field(doyun.page).fill("ㅅ");
  await expect(beside(doyun.page).getByText("조금 더 적어 주세요")).toBeVisible();
  await clean(doyun.page);
});

test("operators are offered, and narrow it down", async ({ browser }) => {
  const { mina, doyun, id } = await two(browser, "좁은 방");
  await post(mina.page, id, "좁히는 말 하나 https://example.org/");
  await post(doyun.page, id, "좁히는 말 둘");
  const other = await createRoom(mina.page, "넓고 큰 방");
  await post(mina.page, other, "좁히는 말 셋");

  await mina.page.getByRole("navigation").getByRole("link", { name: "글 찾기" }).click();
  await field(mina.page).fill("좁히는");
  await expect(hits(mina.page)).toHaveText([/말 셋/, /말 둘/, /말 하나/]);
  const chips = mina.page.getByRole("group", { name: "찾을 범위 좁히기" });
  await chips.getByRole("button", { name: "from:" }).click();
  await chips.getByRole("button", { name: "from:me" }).click();
  await expect(field(mina.page)).toHaveValue("좁히는 from:me ");
  await expect(hits(mina.page)).toHaveText([/말 셋/, /말 하나/]);
  await chips.getByRole("button", { name: "has:link" }).click();
  await expect(hits(mina.page)).toHaveText([/말 하나/]);
  await field(mina.page).fill(`좁히는 from:${doyun.username} `);
  await expect(hits(mina.page)).toHaveText([/말 둘/]);
  await field(mina.page).fill("좁히는 in:넓");
  await chips.getByRole("button", { name: "넓고 큰 방" }).click();
  await expect(field(mina.page)).toHaveValue('좁히는 in:"넓고 큰 방" ');
  await expect(hits(mina.page)).toHaveText([/말 셋/]);
  await field(mina.page).fill("좁히는 before:2026-01-01");
  await expect(mina.page.getByText("찾은 글이 없어요")).toBeVisible();
  await field(mina.page).fill("좁히는 after:2026-01-01");
  await expect(hits(mina.page)).toHaveCount(3);
  await field(mina.page).fill("from:nobody.of.this.name ");
  await expect(mina.page.getByRole("alert")).toContainText("nobody.of.this.name");
  await field(mina.page).fill("has:picture ");
  await expect(mina.page.getByRole("alert")).toContainText("has:picture");

  // To another room, where the search stays beside.
  await field(mina.page).fill("말 둘");
  await hits(mina.page).getByRole("link").click();
  await expect(mina.page.getByRole("heading", { level: 1, name: "좁은 방" })).toBeVisible();
  await expect(shown(mina.page)).toContainText("좁히는 말 둘");
  await expect(hits(mina.page)).toHaveCount(1);

  // In this room alone.
  await mina.page.getByRole("button", { name: "이 방에서 찾기" }).click();
  await expect(field(mina.page)).toHaveValue('in:"좁은 방" ');
  await field(mina.page).pressSequentially("좁히는");
  await expect(hits(mina.page)).toHaveText([/말 둘/, /말 하나/]);
});

test("who was removed finds nothing any more, and what is deleted or edited is not found as it was", async ({
  browser,
}) => {
  const { mina, doyun, id } = await two(browser, "닫힌 방");
  const one = await post(mina.page, id, "첫 번째 비밀");
  const two_ = await post(mina.page, id, "두 번째 비밀");
  await post(mina.page, id, "세 번째 비밀");
  await doyun.page.goto("/search?q=비밀");
  await expect(hits(doyun.page)).toHaveCount(3);
  await ask(mina.page, "DELETE", `/api/rooms/${id}/messages/${one}`);
  await ask(mina.page, "PATCH", `/api/rooms/${id}/messages/${two_}`, { body: "두 번째 자랑" });
  await doyun.page.reload();
  await expect(hits(doyun.page)).toHaveText([/세 번째/]);
  await field(doyun.page).fill("ㅈㄹ");
  await expect(hits(doyun.page).locator("mark")).toHaveText("자랑");

  const { id: account } = await ask<{ id: string }>(doyun.page, "GET", "/api/session");
  await ask(mina.page, "DELETE", `/api/rooms/${id}/members/${account}`);
  // What is in sight goes by itself.
  await expect(doyun.page.getByText("찾은 글이 없어요")).toBeVisible();
  await field(doyun.page).fill("비밀");
  await expect(doyun.page.getByText("찾은 글이 없어요")).toBeVisible();
});

test("on a phone the search has a page of its own, and nothing sticks out", async ({ browser }) => {
  const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
  const { page } = await newGuest(browser, "민아", undefined, phone);
  await createRoom(page, "작은 방");
  const id = roomIn(page);
  await post(page, id, `긴 사랑방 ${"가나다라".repeat(60)} https://example.org/${"abcd".repeat(40)}`);
  await page.getByRole("link", { name: "뒤로" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "글 찾기" }).tap();
  await field(page).fill("사랑방");
  await expect(hits(page)).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await clean(page);
  await hits(page).getByRole("link").tap();
  await expect(shown(page)).toContainText("긴 사랑방");
  await page.goBack();
  await expect(hits(page)).toHaveCount(1);
  await page.getByRole("link", { name: "뒤로" }).click();
  await enterRoom(page, "작은 방");
  await page.getByRole("button", { name: "이 방에서 찾기" }).tap();
  await field(page).fill('in:"작은 방" 사랑방');
  await hits(page).getByRole("link").tap();
  await expect(shown(page)).toContainText("긴 사랑방");
});
