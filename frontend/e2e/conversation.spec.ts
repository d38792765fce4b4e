import { expect } from "@playwright/test";
import {
  createRoom,
  enterRoom,
  field,
  invite,
  newGuest,
  roomRow,
  say,
  secondNode,
  sees,
  signOut,
  timeline,
} from "./house";
import { test } from "./tidy";

test("two people on two nodes talk both ways, and a third reads what was said", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "마루");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "마루");

  await say(mina.page, "도윤아 왔니?");
  await sees(mina.page, "도윤아 왔니?");
  await sees(doyun.page, "도윤아 왔니?");
  await say(doyun.page, "응, 방금 왔어");
  await sees(doyun.page, "응, 방금 왔어");
  await sees(mina.page, "응, 방금 왔어");

  const seoyeon = await newGuest(browser, "서연", secondNode);
  await invite(mina.page, seoyeon);
  await enterRoom(seoyeon.page, "마루");
  await sees(seoyeon.page, "도윤아 왔니?");
  await sees(seoyeon.page, "응, 방금 왔어");

  await seoyeon.page.reload();
  await sees(seoyeon.page, "응, 방금 왔어");
});

test("who was away finds it as unread and in the inbox", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "마당");
  await invite(mina.page, doyun);
  await expect(roomRow(doyun.page, "마당")).toBeVisible();
  await signOut(doyun.page, "도윤");

  for (const body of ["감이 익었어", "내일 따자", `@${doyun.username} 사다리 가져와`]) {
    await say(mina.page, body);
    await sees(mina.page, body);
  }

  await doyun.page.goto("/");
  await doyun.page.getByLabel("아이디").fill(doyun.username);
  await doyun.page.getByRole("textbox", { name: "비밀번호" }).fill("열려라-참깨-1234");
  await doyun.page.getByRole("button", { name: "들어가기", exact: true }).click();
  await expect(roomRow(doyun.page, "마당").getByLabel("나를 부른 글 1개")).toBeVisible();
  await expect(doyun.page.getByRole("main").getByText("감이 익었어")).toBeVisible();
  await expect(doyun.page.getByRole("main").getByText("내일 따자")).toBeVisible();

  await doyun.page.getByRole("main").getByRole("link", { name: /마당/ }).click();
  await expect(timeline(doyun.page).getByText("여기부터 새 글")).toBeVisible();
  await sees(doyun.page, "사다리 가져와");
  await expect(roomRow(doyun.page, "마당").getByLabel(/나를 부른 글|읽지 않은 글/)).toBeHidden();

  await doyun.page.reload();
  await expect(roomRow(doyun.page, "마당")).toBeVisible();
  await expect(roomRow(doyun.page, "마당").getByLabel(/나를 부른 글|읽지 않은 글/)).toBeHidden();
});

test("who is called with everybody is called, whoever is here only if they are", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const away = await newGuest(browser, "서연");
  await createRoom(mina.page, "모이는 방");
  await invite(mina.page, doyun);
  await invite(mina.page, away);
  await expect(roomRow(away.page, "모이는 방")).toBeVisible();
  await mina.page.getByRole("button", { name: "사람들" }).click();
  const beside = mina.page.getByRole("complementary", { name: "사람들" });
  const there = (name: string) =>
    beside.getByRole("listitem").filter({ hasText: name }).getByLabel("접속 중");
  await expect(there("도윤")).toBeVisible();
  await expect(there("서연")).toBeVisible();
  await away.page.goto("about:blank");
  await expect(there("서연")).toBeHidden();

  await say(mina.page, "@여기 국수 먹을 사람?");
  await expect(roomRow(doyun.page, "모이는 방").getByLabel("나를 부른 글 1개")).toBeVisible();
  await say(mina.page, "@모두 내일은 쉬어요");
  await expect(roomRow(doyun.page, "모이는 방").getByLabel("나를 부른 글 2개")).toBeVisible();
  await away.page.goto("/");
  await expect(roomRow(away.page, "모이는 방").getByLabel("나를 부른 글 1개")).toBeVisible();
  await enterRoom(away.page, "모이는 방");
  const called = timeline(away.page).locator('article[data-called="true"]');
  await expect(called).toHaveCount(1);
  await expect(called).toContainText("내일은 쉬어요");
});

test("the list of rooms is live: the last words and what waits", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "뒤뜰");
  await invite(mina.page, doyun);
  await expect(roomRow(doyun.page, "뒤뜰")).toBeVisible();
  await say(mina.page, "첫눈 온다");
  await expect(roomRow(doyun.page, "뒤뜰")).toContainText("민아: 첫눈 온다");
  await expect(roomRow(doyun.page, "뒤뜰").getByLabel("읽지 않은 글 1개")).toBeVisible();
  await expect(doyun.page).toHaveTitle(/^\(1\)/);
  await enterRoom(doyun.page, "뒤뜰");
  await expect(roomRow(doyun.page, "뒤뜰").getByLabel("읽지 않은 글 1개")).toBeHidden();
  await expect(doyun.page).toHaveTitle(/^뒤뜰/);
});

test("what is read on one device is read on the other", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const phone = await (await browser.newContext()).newPage();
  await phone.goto("/");
  await phone.getByLabel("아이디").fill(doyun.username);
  await phone.getByRole("textbox", { name: "비밀번호" }).fill("열려라-참깨-1234");
  await phone.getByRole("button", { name: "들어가기", exact: true }).click();

  await createRoom(mina.page, "우물가");
  await invite(mina.page, doyun);
  await say(mina.page, "물 길어 가");
  await expect(roomRow(phone, "우물가").getByLabel("읽지 않은 글 1개")).toBeVisible();
  await enterRoom(doyun.page, "우물가");
  await sees(doyun.page, "물 길어 가");
  await expect(roomRow(phone, "우물가").getByLabel("읽지 않은 글 1개")).toBeHidden({ timeout: 2_000 });
});

test("who writes is seen writing on the other node, until it is said or nobody writes any more", async ({
  browser,
}) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "쓰는 방");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "쓰는 방");
  const writes = mina.page.getByText("도윤님이 쓰고 있어요");
  await field(doyun.page).pressSequentially("안녕하세", { delay: 50 });
  await expect(writes).toBeVisible();
  await expect(doyun.page.getByText("쓰고 있어요")).toBeHidden();
  await field(doyun.page).press("Enter");
  await sees(mina.page, "안녕하세");
  await expect(writes).toBeHidden({ timeout: 1_000 });
  await field(doyun.page).pressSequentially("하나 더");
  await expect(writes).toBeVisible();
  await doyun.context.close();
  await expect(writes).toBeHidden({ timeout: 10_000 });
});
