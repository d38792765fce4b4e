import { expect } from "@playwright/test";
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
