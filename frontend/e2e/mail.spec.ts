import { expect } from "@playwright/test";
import { createRoom, enterRoom, invite, newGuest, post, roomIn, secondNode, someName } from "./house";
import { Letterbox } from "./letterbox";
import { test } from "./tidy";

const link = (text: string | undefined, path: string) =>
  new RegExp(`https?://\\S+${path}\\S*`).exec(text ?? "")?.[0] ?? "";

test("who was away for long gets one mail of what waits, where they wanted it, until they want none", async ({
  browser,
}) => {
  const letterbox = await Letterbox.open();
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(doyun.page, "편지 방");
  await invite(doyun.page, mina);
  const room = roomIn(doyun.page);
  const address = `${someName("mina")}@example.com`;

  await mina.page.goto("/settings");
  await mina.page.getByLabel("메일로도 알리기").fill(address);
  await mina.page.getByRole("button", { name: "확인 메일 받기" }).click();
  await expect(mina.page.getByText(`${address}로 보낸 메일의 링크를 열어 주세요`)).toBeVisible();
  await expect.poll(() => letterbox.to(address).length).toBe(1);
  // What was asked before the link was followed is answered after it.
  await mina.page.route("**/api/mail", async (route) => {
    const answer = await route.fetch();
    await mina.page.waitForTimeout(500);
    await route.fulfill({ response: answer });
  });
  await mina.page.goto(link(letterbox.to(address)[0]?.text, "/settings"));
  await expect(mina.page.getByText(`${address}로 알려요`)).toBeVisible();
  await expect(mina.page).toHaveURL(/\/settings$/);

  await mina.page.goto("about:blank");
  await post(doyun.page, room, "저녁 먹었어?");
  await post(doyun.page, room, "안 와?");
  await expect.poll(() => letterbox.to(address).length, { timeout: 60_000 }).toBe(2);
  const digest = letterbox.to(address)[1];
  expect(digest?.subject).toBe("사랑방: 기다리는 이야기가 있어요");
  expect(digest?.text).toContain("편지 방 (2개)\n  도윤: 저녁 먹었어?\n  도윤: 안 와?");

  // In a browser that nobody is signed in to.
  const anywhere = await (await browser.newContext()).newPage();
  await anywhere.goto(link(digest?.text, "/unsubscribe"));
  await anywhere.getByRole("button", { name: "그만 받기" }).click();
  await expect(anywhere.getByText("이제 메일을 보내지 않아요")).toBeVisible();

  await mina.page.goto(link(digest?.text, "/\\?inbox"));
  await enterRoom(mina.page, "편지 방");
  await mina.page.goto("/settings");
  await expect(mina.page.getByLabel("메일로도 알리기")).toHaveValue("");
  letterbox.close();
});
