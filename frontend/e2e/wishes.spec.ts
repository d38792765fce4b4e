import { expect } from "@playwright/test";
import { createRoom, enterRoom, invite, newGuest, post, roomIn, roomRow, secondNode, signIn } from "./house";
import { test } from "./tidy";

test("a muted room says so, and what waits in it does not count", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "시끄러운 방");
  await invite(mina.page, doyun);
  const room = roomIn(mina.page);
  const phone = await (await browser.newContext()).newPage();
  await phone.goto("/");
  await signIn(phone, doyun.username);
  await expect(roomRow(phone, "시끄러운 방")).toBeVisible();

  await enterRoom(doyun.page, "시끄러운 방");
  await doyun.page.getByRole("button", { name: "방 설정" }).click();
  await doyun.page.getByRole("radiogroup", { name: "알림" }).getByText("끄기", { exact: true }).click();
  await expect(roomRow(doyun.page, "시끄러운 방").getByLabel("알림 끔")).toBeVisible();
  await expect(roomRow(phone, "시끄러운 방").getByLabel("알림 끔")).toBeVisible();

  await doyun.page.goto("/settings");
  await post(mina.page, room, `@${doyun.username} 이것 좀 봐`);
  await expect(roomRow(phone, "시끄러운 방").getByLabel("나를 부른 글 1개")).toBeVisible();
  await expect(phone).toHaveTitle("사랑방");

  await enterRoom(doyun.page, "시끄러운 방");
  await doyun.page.getByRole("button", { name: "방 설정" }).click();
  await doyun.page
    .getByRole("radiogroup", { name: "알림" })
    .getByText("나를 부를 때", { exact: true })
    .click();
  await expect(roomRow(phone, "시끄러운 방").getByLabel("알림 끔")).toBeHidden();
});

test("quiet hours are the same on every device", async ({ browser }) => {
  const { page, username } = await newGuest(browser, "민아");
  await page.goto("/settings");
  await page.getByRole("switch", { name: "방해하지 않는 시간" }).click();
  await expect(page.getByText("Asia/Seoul 시간으로")).toBeVisible();
  await page.getByLabel("시작", { exact: true }).fill("21:30");
  await page.getByLabel("끝", { exact: true }).fill("08:00");
  await page.getByLabel("끝", { exact: true }).blur();

  const phone = await (await browser.newContext()).newPage();
  await phone.goto("/");
  await signIn(phone, username);
  await expect(phone.getByRole("button", { name: "민아님의 메뉴" })).toBeVisible();
  await phone.goto("/settings");
  await expect(phone.getByLabel("시작", { exact: true })).toHaveValue("21:30");
  await expect(phone.getByLabel("끝", { exact: true })).toHaveValue("08:00");
  await phone.getByRole("switch", { name: "방해하지 않는 시간" }).click();
  await expect(page.getByLabel("시작", { exact: true })).toBeHidden();
});
