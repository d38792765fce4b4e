import { expect } from "@playwright/test";
import { act, press, said, two } from "./acting";
import { createRoom, enterRoom, field, newGuest, say, secondNode, sees, signIn } from "./house";
import { test } from "./tidy";

test("what is begun on one device is gone on with on another, and gone from both once sent", async ({
  browser,
}) => {
  const { page, username } = await newGuest(browser, "민아");
  await createRoom(page, "쓰다 만 방");
  const phone = await (await browser.newContext({ baseURL: secondNode })).newPage();
  await phone.goto("/");
  await signIn(phone, username);
  await enterRoom(phone, "쓰다 만 방");

  await field(page).pressSequentially("아직 다 쓰지");
  await expect(field(phone)).toHaveValue("아직 다 쓰지");
  await field(phone).press("End");
  await field(phone).pressSequentially(" 못한 글");
  await expect(field(page)).toHaveValue("아직 다 쓰지 못한 글");

  await field(page).press("Enter");
  await sees(phone, "아직 다 쓰지 못한 글");
  await expect(field(phone)).toHaveValue("");
});

test("what was begun is there on a device that comes later, and after one without a connection", async ({
  browser,
}) => {
  const { page, context, username } = await newGuest(browser, "민아");
  await createRoom(page, "나중 방");
  await context.setOffline(true);
  await field(page).pressSequentially("선 없이 쓴 글");
  await context.setOffline(false);
  const phone = await (await browser.newContext({ baseURL: secondNode })).newPage();
  await phone.goto("/");
  await signIn(phone, username);
  await enterRoom(phone, "나중 방");
  await expect(field(phone)).toHaveValue("선 없이 쓴 글", { timeout: 30_000 });
  await say(phone, "다른 기기에서 보낸 글");
  await expect(field(page)).toHaveValue("");
});

test("what one answers waits with the answer, and words half changed with their message", async ({
  browser,
}) => {
  const { mina, doyun } = await two(browser, "이쪽 방");
  const { page } = mina;
  await say(doyun.page, "몇 시에 볼까?");
  await sees(page, "몇 시에 볼까?");
  await say(page, "글쎄");
  await sees(page, "글쎄");
  await createRoom(page, "저쪽 방");
  await enterRoom(page, "이쪽 방");

  await press(page, "몇 시에 볼까?", "답장");
  await field(page).pressSequentially("일곱 시");
  await enterRoom(page, "저쪽 방");
  await expect(field(page)).toHaveValue("");
  await expect(page.getByText("도윤님에게 답장")).toBeHidden();
  await enterRoom(page, "이쪽 방");
  await expect(page.getByText("도윤님에게 답장 몇 시에 볼까?")).toBeVisible();
  await page.reload();
  await expect(page.getByText("도윤님에게 답장 몇 시에 볼까?")).toBeVisible();
  await expect(field(page)).toHaveValue("일곱 시");
  await field(page).press("Enter");
  await expect(page.getByText("도윤님에게 답장")).toBeHidden();
  await expect(said(doyun.page, "일곱 시").getByRole("button", { name: /원래 글로/ })).toBeVisible();

  await act(page, "글쎄", "수정");
  const words = page.getByRole("textbox", { name: "글 수정" });
  await words.pressSequentially(", 생각해 볼게");
  await enterRoom(page, "저쪽 방");
  await enterRoom(page, "이쪽 방");
  await expect(words).toHaveValue("글쎄, 생각해 볼게");
  await words.press("Enter");
  await expect(said(doyun.page, "글쎄, 생각해 볼게")).toContainText("(수정됨)");
});
