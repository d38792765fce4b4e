import { expect, type Page, test } from "@playwright/test";
import {
  createRoom,
  enterRoom,
  invite,
  newGuest,
  post,
  roomRow,
  say,
  secondNode,
  sees,
  signIn,
  timeline,
} from "./house";

const unread = (page: Page, body: string) =>
  timeline(page)
    .locator("article", { hasText: body })
    .getByLabel(/아직 읽지 않았어요/);

test("each message says how many have not read it, live on the other node", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const seoyeon = await newGuest(browser, "서연");
  await createRoom(mina.page, "읽는 방");
  await invite(mina.page, doyun);
  await invite(mina.page, seoyeon);
  await say(mina.page, "읽어 보세요");
  await expect(unread(mina.page, "읽어 보세요")).toHaveText("2");
  await enterRoom(doyun.page, "읽는 방");
  await sees(doyun.page, "읽어 보세요");
  await expect(unread(mina.page, "읽어 보세요")).toHaveText("1");
  await expect(unread(doyun.page, "읽어 보세요")).toHaveText("1");
  await enterRoom(seoyeon.page, "읽는 방");
  await expect(unread(mina.page, "읽어 보세요")).toBeHidden();

  await say(doyun.page, "읽었어요");
  await sees(mina.page, "읽었어요");
  await sees(doyun.page, "읽었어요");
  await sees(seoyeon.page, "읽었어요");
  await expect(unread(doyun.page, "읽었어요")).toBeHidden();
});

test("who was away finds how many have read what", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const absent = await newGuest(browser, "서연");
  const room = await createRoom(mina.page, "다시 온 방");
  await invite(mina.page, doyun);
  await invite(mina.page, absent);
  await say(mina.page, "먼저 갈게");
  await sees(mina.page, "먼저 갈게");
  await mina.page.goto("about:blank");
  await enterRoom(doyun.page, "다시 온 방");
  await sees(doyun.page, "먼저 갈게");
  await post(doyun.page, room, "잘 가");
  await expect(unread(doyun.page, "잘 가")).toHaveText("2");
  await mina.page.goto(`/rooms/${room}`);
  await sees(mina.page, "먼저 갈게");
  await expect(unread(mina.page, "먼저 갈게")).toHaveText("1");
  await expect(unread(doyun.page, "잘 가")).toHaveText("1");
});

test("the other of a direct room is seen to be there, and to be gone within ten seconds", async ({
  browser,
}) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await mina.page.getByRole("button", { name: "새로 시작하기" }).click();
  await mina.page.getByRole("menuitem", { name: "다이렉트 메시지" }).click();
  const dialog = mina.page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "사람" }).fill(doyun.username);
  await mina.page.getByRole("option", { name: doyun.username }).click();
  await dialog.getByRole("button", { name: "이야기 시작" }).click();
  const there = roomRow(mina.page, "도윤").getByLabel("접속 중");
  await expect(there).toBeVisible();
  await expect(mina.page.getByRole("main").getByText("접속 중")).toBeVisible();
  await mina.page.getByRole("button", { name: "사람들" }).click();
  const beside = mina.page.getByRole("complementary", { name: "사람들" });
  await expect(beside.getByRole("listitem").filter({ hasText: "도윤" }).getByLabel("접속 중")).toBeVisible();

  // Loaded again, they were never away.
  await doyun.page.reload();
  await mina.page.waitForTimeout(5_000);
  await expect(there).toBeVisible();

  await doyun.context.close();
  await expect(there).toBeHidden({ timeout: 10_000 });
  await expect(mina.page.getByRole("main").getByText("접속 중")).toBeHidden();
});

test("what one has read can be made to wait again, on every device, until one comes back to it", async ({
  browser,
}) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const phone = await (await browser.newContext({ baseURL: secondNode })).newPage();
  await phone.goto("/");
  await signIn(phone, doyun.username);
  await createRoom(mina.page, "나중에 볼 방");
  await invite(mina.page, doyun);
  await say(mina.page, "하나");
  await say(mina.page, "둘");
  await say(mina.page, "셋");
  await enterRoom(doyun.page, "나중에 볼 방");
  await sees(doyun.page, "셋");
  await expect(unread(mina.page, "셋")).toBeHidden();
  await expect(roomRow(phone, "나중에 볼 방").getByLabel(/읽지 않은 글/)).toBeHidden();

  await timeline(doyun.page).locator("article", { hasText: "둘" }).hover();
  await doyun.page.getByRole("button", { name: "더 보기" }).click();
  await doyun.page.getByRole("menuitem", { name: "여기부터 안 읽음으로" }).click();
  await expect(roomRow(doyun.page, "나중에 볼 방").getByLabel("읽지 않은 글 2개")).toBeVisible();
  await expect(roomRow(phone, "나중에 볼 방").getByLabel("읽지 않은 글 2개")).toBeVisible();
  await doyun.page.reload();
  await expect(roomRow(doyun.page, "나중에 볼 방").getByLabel("읽지 않은 글 2개")).toBeVisible();
  await expect(unread(mina.page, "셋")).toBeHidden();

  await enterRoom(doyun.page, "나중에 볼 방");
  await expect(timeline(doyun.page).getByText("여기부터 새 글")).toBeVisible();
  await expect(roomRow(phone, "나중에 볼 방").getByLabel(/읽지 않은 글/)).toBeHidden();
});
