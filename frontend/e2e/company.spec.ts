import { expect, type Page } from "@playwright/test";
import { Cable } from "./cable";
import {
  createRoom,
  enterRoom,
  invite,
  newGuest,
  post,
  reconnect,
  roomRow,
  say,
  secondNode,
  sees,
  signIn,
  timeline,
} from "./house";
import { test } from "./tidy";

const unread = (page: Page, body: string) =>
  timeline(page)
    .locator("article", { hasText: body })
    .getByLabel(/아직 읽지 않았어요/);

async function talkTo(page: Page, username: string): Promise<void> {
  await page.getByRole("button", { name: "새로 시작하기" }).click();
  await page.getByRole("menuitem", { name: "다이렉트 메시지" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "사람" }).fill(username);
  await page.getByRole("option", { name: username }).click();
  await dialog.getByRole("button", { name: "이야기 시작" }).click();
  await expect(dialog).toBeHidden();
}

/** As if one had not read it, from there on. */
async function unreadFrom(page: Page, body: string): Promise<void> {
  await timeline(page).locator("article", { hasText: body }).hover();
  await page.getByRole("button", { name: "더 보기" }).click();
  await page.getByRole("menuitem", { name: "여기부터 안 읽음으로" }).click();
}

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
  const seoyeon = await newGuest(browser, "서연", secondNode);
  const told: string[] = [];
  mina.page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => told.push(String(payload))),
  );
  await mina.page.reload();
  await talkTo(mina.page, seoyeon.username);
  await talkTo(mina.page, doyun.username);
  const there = roomRow(mina.page, "도윤").getByLabel("접속 중");
  await expect(there).toBeVisible();
  await expect(mina.page.getByRole("main").getByText("접속 중")).toBeVisible();
  await mina.page.getByRole("button", { name: "사람들" }).click();
  const beside = mina.page.getByRole("complementary", { name: "사람들" });
  await expect(beside.getByRole("listitem").filter({ hasText: "도윤" }).getByLabel("접속 중")).toBeVisible();

  // Loaded again, they were never away: by the time that somebody is gone who went after them, it would have been told.
  const other = roomRow(mina.page, "서연").getByLabel("접속 중");
  await expect(other).toBeVisible();
  await doyun.page.reload();
  await seoyeon.context.close();
  await expect(other).toBeHidden();
  await expect(there).toBeVisible();
  const gone = told.filter((frames) => /"presence"[^\0]*"offline"/.test(frames)).join();
  expect(gone).toContain(seoyeon.username);
  expect(gone).not.toContain(doyun.username);

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

  await unreadFrom(doyun.page, "둘");
  await expect(roomRow(doyun.page, "나중에 볼 방").getByLabel("읽지 않은 글 2개")).toBeVisible();
  await expect(roomRow(phone, "나중에 볼 방").getByLabel("읽지 않은 글 2개")).toBeVisible();
  await doyun.page.reload();
  await expect(roomRow(doyun.page, "나중에 볼 방").getByLabel("읽지 않은 글 2개")).toBeVisible();
  await expect(unread(mina.page, "셋")).toBeHidden();

  await enterRoom(doyun.page, "나중에 볼 방");
  await expect(timeline(doyun.page).getByText("여기부터 새 글")).toBeVisible();
  await expect(roomRow(phone, "나중에 볼 방").getByLabel(/읽지 않은 글/)).toBeHidden({ timeout: 2_000 });
});

test("what another device has made to wait again is not read by one where it only lies open", async ({
  browser,
}) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const phone = await (await browser.newContext()).newPage();
  await phone.goto("/");
  await signIn(phone, doyun.username);
  await createRoom(mina.page, "펼쳐 둔 방");
  await invite(mina.page, doyun);
  for (const body of ["하나", "둘", "셋"]) await say(mina.page, body);
  await enterRoom(doyun.page, "펼쳐 둔 방");
  await sees(doyun.page, "셋");
  await enterRoom(phone, "펼쳐 둔 방");
  await sees(phone, "셋");

  await unreadFrom(phone, "둘");
  const waiting = (page: Page) => roomRow(page, "펼쳐 둔 방").getByLabel("읽지 않은 글 2개");
  await expect(waiting(doyun.page)).toBeVisible();
  // Read anew, it would be so by now.
  await doyun.page.waitForTimeout(2_000);
  await expect(waiting(doyun.page)).toBeVisible();
  await expect(waiting(phone)).toBeVisible();

  await timeline(doyun.page).click();
  await expect(waiting(phone)).toBeHidden();

  // Whoever marked it comes back by the list, and has read it by that alone.
  await enterRoom(phone, "펼쳐 둔 방");
  await sees(phone, "셋");
  await unreadFrom(phone, "둘");
  await expect(waiting(phone)).toBeVisible();
  await enterRoom(phone, "펼쳐 둔 방");
  await expect(waiting(phone)).toBeHidden();
});

test("a device that was away meanwhile finds what was made to wait again", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤");
  const cable = await Cable.to(secondNode);
  const phone = await (await browser.newContext({ baseURL: cable.url })).newPage();
  await phone.goto("/");
  await signIn(phone, doyun.username);
  await createRoom(mina.page, "딴 방");
  await invite(mina.page, doyun);
  await createRoom(mina.page, "두고 온 방");
  await invite(mina.page, doyun);
  for (const body of ["하나", "둘", "셋"]) await say(mina.page, body);
  await enterRoom(phone, "두고 온 방");
  await sees(phone, "셋");
  await enterRoom(phone, "딴 방");
  await expect(unread(mina.page, "셋")).toBeHidden();

  cable.cut();
  await expect(phone.getByText("연결이 끊겼어요.")).toBeVisible();
  await enterRoom(doyun.page, "두고 온 방");
  await sees(doyun.page, "셋");
  await unreadFrom(doyun.page, "둘");
  await expect(roomRow(doyun.page, "두고 온 방").getByLabel("읽지 않은 글 2개")).toBeVisible();
  await expect(roomRow(phone, "두고 온 방").getByLabel(/읽지 않은 글/)).toBeHidden();

  cable.mend();
  await reconnect(phone);
  await expect(roomRow(phone, "두고 온 방").getByLabel("읽지 않은 글 2개")).toBeVisible();
  cable.close();
});
