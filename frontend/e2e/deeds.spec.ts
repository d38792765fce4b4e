import { expect } from "@playwright/test";
import { act, press, said, two } from "./acting";
import { createRoom, field, newGuest, roomRow, say, sayAll, sees, timeline } from "./house";
import { Method } from "./method";
import { test } from "./tidy";

test("a message is answered with what it answers, and one finds the way back to that", async ({
  browser,
}) => {
  const { mina, doyun, id } = await two(browser, "답하는 방");
  await say(mina.page, "점심 뭐 먹지?");
  await sees(doyun.page, "점심 뭐 먹지?");
  await sayAll(
    mina.page,
    id,
    Array.from({ length: 120 }, (_, i) => `사이의 말 ${i}`),
  );
  await sees(doyun.page, "사이의 말 119");
  await doyun.page.reload();
  await sees(doyun.page, "사이의 말 119");

  // From the other node: the original is far above what this page has read.
  await timeline(mina.page).evaluate((log) => log.scrollTo({ top: 0 }));
  await press(mina.page, "점심 뭐 먹지?", "답장");
  await expect(mina.page.getByText("민아님에게 답장")).toBeVisible();
  await say(mina.page, "국수 어때");
  await expect(mina.page.getByText("민아님에게 답장")).toBeHidden();

  const quote = said(doyun.page, "국수 어때").getByRole("button", { name: "민아님의 원래 글로 가기" });
  await expect(quote).toContainText("점심 뭐 먹지?");
  await quote.click();
  const original = timeline(doyun.page).locator('article[data-shown="true"]');
  await expect(original).toContainText("점심 뭐 먹지?");
  await expect(said(doyun.page, "점심 뭐 먹지?").first()).toBeInViewport();
  await doyun.page.getByRole("button", { name: /맨 아래로/ }).click();
  await expect(said(doyun.page, "국수 어때")).toBeInViewport();

  await press(doyun.page, "국수 어때", "답장");
  await expect(doyun.page.getByText("민아님에게 답장")).toBeVisible();
  await expect(field(doyun.page)).toBeFocused();
  await field(doyun.page).press("Escape");
  await expect(doyun.page.getByText("민아님에게 답장")).toBeHidden();
  await say(doyun.page, "좋아");
  await sees(doyun.page, "좋아");
  await expect(said(doyun.page, "좋아").getByRole("button", { name: /원래 글로/ })).toHaveCount(0);
});

test("one changes one's own words, with Hangul as it is composed, and everybody sees it", async ({
  browser,
}) => {
  const { mina, doyun } = await two(browser, "고치는 방");
  await say(mina.page, "오늘 세시에 만나");
  await sees(doyun.page, "오늘 세시에 만나");
  await act(mina.page, "오늘 세시에 만나", "수정");
  const words = mina.page.getByRole("textbox", { name: "글 수정" });
  await expect(words).toBeFocused();
  await words.fill("오늘 네시에 만");
  const method = await Method.of(mina.page);
  await method.compose("ㄴ", "나");
  await method.enter("나");
  await expect(said(doyun.page, "오늘 네시에 만나")).toContainText("(수정됨)");
  await expect(words).toBeHidden();
  await expect(said(mina.page, "오늘 네시에 만나")).toBeFocused();

  await field(mina.page).press("ArrowUp");
  await words.fill("다 지운다");
  await words.press("Escape");
  await expect(words).toBeHidden();
  await sees(mina.page, "오늘 네시에 만나");

  await press(doyun.page, "오늘 네시에 만나", "더 보기");
  await expect(doyun.page.getByRole("menuitem", { name: "복사" })).toBeVisible();
  await expect(doyun.page.getByRole("menuitem", { name: "수정" })).toHaveCount(0);
  await expect(doyun.page.getByRole("menuitem", { name: "삭제" })).toHaveCount(0);
});

test("a reaction is given and taken back on either node", async ({ browser }) => {
  const { mina, doyun } = await two(browser, "좋아하는 방");
  await say(mina.page, "비 온다");
  await sees(doyun.page, "비 온다");
  await act(doyun.page, "비 온다", "🎉");
  const hers = said(mina.page, "비 온다").getByRole("button", { name: "🎉 1명" });
  await hers.hover();
  await expect(mina.page.getByRole("tooltip")).toHaveText("도윤");
  await hers.click();
  await hers.focus();
  await expect(said(mina.page, "비 온다").getByRole("button", { name: /^🎉/ })).toHaveAccessibleDescription(
    "도윤, 민아",
  );
  const his = said(doyun.page, "비 온다").getByRole("button", { name: "🎉 2명, 나도 눌렀어요" });
  await his.click();
  await expect(
    said(mina.page, "비 온다").getByRole("button", { name: "🎉 1명, 나도 눌렀어요" }),
  ).toBeVisible();
});

test("who said it or keeps the room deletes it, after being asked", async ({ browser }) => {
  const { mina, doyun } = await two(browser, "지우는 방");
  await say(doyun.page, "잘못 보낸 말");
  await sees(mina.page, "잘못 보낸 말");
  await act(mina.page, "잘못 보낸 말", "삭제");
  const sure = mina.page.getByRole("dialog");
  await sure.getByRole("button", { name: "그만두기" }).click();
  await sees(mina.page, "잘못 보낸 말");
  await act(mina.page, "잘못 보낸 말", "삭제");
  await sure.getByRole("button", { name: "삭제" }).click();
  await expect(said(doyun.page, "삭제된 메시지입니다")).toHaveCount(1);
  await expect(said(mina.page, "잘못 보낸 말")).toHaveCount(0);
});

test("what cannot be marked as unread without a connection is told beside it", async ({ browser }) => {
  const { mina, doyun } = await two(browser, "끊긴 방");
  const { page, context } = mina;
  await say(doyun.page, "나중에 볼 말");
  await sees(page, "나중에 볼 말");
  await context.setOffline(true);
  await act(page, "나중에 볼 말", "여기부터 안 읽음으로");
  await expect(said(page, "나중에 볼 말").getByRole("alert")).toContainText("서버에 닿지 못했어요");
  await expect(page.getByRole("heading", { level: 1, name: "끊긴 방" })).toBeVisible();
  await context.setOffline(false);
  await act(page, "나중에 볼 말", "여기부터 안 읽음으로");
  await expect(page.getByRole("heading", { level: 1, name: "끊긴 방" })).toBeHidden();
  await expect(roomRow(page, "끊긴 방").getByLabel("읽지 않은 글 1개")).toBeVisible();
});

test("all of it by the keyboard", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  await createRoom(mina.page, "손가락 방");
  await say(mina.page, "자판으로");
  await sees(mina.page, "자판으로");
  await field(mina.page).press("Shift+Tab");
  await expect(said(mina.page, "자판으로")).toBeFocused();
  await mina.page.keyboard.press("Tab");
  await mina.page.keyboard.press("Tab");
  await expect(said(mina.page, "자판으로").getByRole("button", { name: "더 보기" })).toBeFocused();
  await mina.page.keyboard.press("Enter");
  await expect(mina.page.getByRole("menuitem", { name: "👍" })).toBeFocused();
  await mina.page.keyboard.press("Enter");
  await expect(
    said(mina.page, "자판으로").getByRole("button", { name: "👍 1명, 나도 눌렀어요" }),
  ).toBeVisible();
});

test("a finger gets to it as well", async ({ browser }) => {
  const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
  const mina = await newGuest(browser, "민아", undefined, phone);
  await createRoom(mina.page, "손전화 방");
  await say(mina.page, "눌러 봐");
  await sees(mina.page, "눌러 봐");
  await said(mina.page, "눌러 봐").tap();
  await said(mina.page, "눌러 봐").getByRole("button", { name: "답장" }).tap();
  await expect(mina.page.getByText("민아님에게 답장")).toBeVisible();
  await said(mina.page, "눌러 봐").tap();
  await said(mina.page, "눌러 봐").getByRole("button", { name: "더 보기" }).tap();
  await mina.page.getByRole("menuitem", { name: "👍" }).tap();
  await expect(
    said(mina.page, "눌러 봐").getByRole("button", { name: "👍 1명, 나도 눌렀어요" }),
  ).toBeVisible();
});
