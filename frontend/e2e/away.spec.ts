import { expect, type Page, type WebSocketRoute } from "@playwright/test";
import { Cable } from "./cable";
import {
  createRoom,
  enterRoom,
  firstNode,
  invite,
  newGuest,
  reconnect,
  roomRow,
  say,
  secondNode,
  sees,
  timeline,
} from "./house";
import { test } from "./tidy";

const bodies = (page: Page) => timeline(page).locator("article").allInnerTexts();

test("a connection that was cut goes on where it was, without a reload", async ({ browser }) => {
  const cable = await Cable.to(firstNode);
  const mina = await newGuest(browser, "민아", cable.url);
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "다른 방");
  await invite(mina.page, doyun);
  await createRoom(mina.page, "끊긴 방");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "끊긴 방");
  await say(mina.page, "들려?");
  await sees(doyun.page, "들려?");
  await mina.page.evaluate(() => Object.assign(window, { stillHere: true }));

  cable.cut();
  await expect(mina.page.getByText("연결이 끊겼어요.")).toBeVisible();
  for (const body of ["여보세요", "끊겼나 봐", "기다릴게"]) await say(doyun.page, body);
  await sees(doyun.page, "기다릴게");
  await enterRoom(doyun.page, "다른 방");
  await say(doyun.page, "다른 방에서도 한마디");
  await say(mina.page, "끊긴 동안 하나");
  await say(mina.page, "끊긴 동안 둘");
  await expect(timeline(mina.page).getByText("기다리는 중")).toHaveCount(2);

  cable.mend();
  await reconnect(mina.page);
  await expect(mina.page.getByText("연결이 끊겼어요.")).toBeHidden();
  for (const body of ["여보세요", "끊겼나 봐", "기다릴게", "끊긴 동안 하나", "끊긴 동안 둘"]) {
    await sees(mina.page, body);
  }
  await enterRoom(doyun.page, "끊긴 방");
  await sees(doyun.page, "끊긴 동안 둘");
  const last = (texts: string[]) => texts.slice(-2).map((text) => text.match(/끊긴 동안 [^\s]+/)?.[0]);
  expect(last(await bodies(doyun.page))).toEqual(["끊긴 동안 하나", "끊긴 동안 둘"]);
  await expect(roomRow(mina.page, "다른 방").getByLabel("읽지 않은 글 1개")).toBeVisible();
  await say(doyun.page, "이제 들려?");
  await sees(mina.page, "이제 들려?");
  expect(await mina.page.evaluate(() => "stillHere" in window)).toBe(true);
  cable.close();
});

test("what is written without a network is sent when it is back, even after closing the page", async ({
  browser,
}) => {
  const cable = await Cable.to(firstNode);
  const mina = await newGuest(browser, "민아", cable.url);
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "산속");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "산속");
  const address = mina.page.url();

  cable.cut();
  await expect(mina.page.getByText("연결이 끊겼어요.")).toBeVisible();
  await say(mina.page, "신호가 없네");
  await expect(timeline(mina.page).getByText("기다리는 중")).toBeVisible();
  await mina.page.close();
  cable.mend();

  const again = await mina.context.newPage();
  await again.goto(address);
  await sees(again, "신호가 없네");
  await sees(doyun.page, "신호가 없네");
  cable.close();
});

test("the browser says it is offline, and then not any more", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "터널");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "터널");
  await mina.context.setOffline(true);
  await expect(mina.page.getByText("연결이 끊겼어요.")).toBeVisible();
  await say(doyun.page, "터널 지났어?");
  await sees(doyun.page, "터널 지났어?");
  await mina.context.setOffline(false);
  await sees(mina.page, "터널 지났어?");
  await expect(mina.page.getByText("연결이 끊겼어요.")).toBeHidden();
});

/** Lets a test put itself between the page and its node. */
async function between(page: Page): Promise<{ now(): WebSocketRoute; refuse(type: string): void }> {
  let latest: WebSocketRoute | undefined;
  let refusal: string | undefined;
  await page.routeWebSocket(/\/ws-connect/, (near) => {
    latest = near;
    const far = near.connectToServer();
    near.onMessage((frame) => {
      // Not that somebody is writing it, which comes first.
      if (refusal === undefined || !String(frame).includes("/post\n")) return far.send(frame);
      near.send(problemFrame(String(frame), refusal));
      refusal = undefined;
    });
  });
  return {
    now: () => {
      if (!latest) throw new Error("not connected yet");
      return latest;
    },
    refuse: (type) => {
      refusal = type;
    },
  };
}

/** The refusal of a SEND, as the server puts it. */
function problemFrame(send: string, type: string): string {
  const receipt = /\nreceipt:(.*)\n/.exec(send)?.[1];
  const problem = JSON.stringify({ type: `/problems/${type}`, title: type, status: 429, detail: "…" });
  const headers = [
    "destination:/user/queue/problems",
    "subscription:sub-1",
    "message-id:m1",
    `receipt-id:${receipt}`,
  ];
  return `MESSAGE\n${headers.join("\n")}\n\n${problem}\0`;
}

test("a message that is refused is kept, with the reason and a way to send it again", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아");
  const wire = await between(page);
  await page.reload();
  await createRoom(page, "바쁜 방");
  wire.refuse("rate");
  await say(page, "너무 빠른 말");
  const said = timeline(page).locator("article", { hasText: "너무 빠른 말" });
  await expect(said.getByRole("alert")).toContainText("보내지 못했어요. 너무 빨리 보내고 있어요.");
  await say(page, "그 다음 말");
  await sees(page, "그 다음 말");
  await page.reload();
  await said.getByRole("button", { name: "다시 보내기" }).click();
  await sees(page, "너무 빠른 말");

  wire.refuse("rate");
  await say(page, "버릴 말");
  await timeline(page).getByRole("button", { name: "지우기" }).click();
  await expect(timeline(page).getByText("버릴 말")).toBeHidden();
});

test("a node that restarts is hardly noticed, one that refuses is not asked for ever", async ({
  browser,
}) => {
  const { page } = await newGuest(browser, "민아");
  const wire = await between(page);
  await page.reload();
  await createRoom(page, "이사");
  await say(page, "먼저");
  await sees(page, "먼저");
  await wire.now().close({ code: 1012, reason: "restarting" });
  await say(page, "나중");
  await sees(page, "나중");

  for (let times = 0; times < 2; times++) {
    const before = wire.now();
    await before.close({ code: 1008, reason: "refused" });
    if (times === 0) await expect(() => expect(wire.now()).not.toBe(before)).toPass();
    await page.waitForTimeout(500);
  }
  await expect(page.getByText("서버가 연결을 받아 주지 않아요.")).toBeVisible();
  await page.getByRole("button", { name: "지금 잇기" }).click();
  await expect(page.getByText("서버가 연결을 받아 주지 않아요.")).toBeHidden();
  await say(page, "다시");
  await sees(page, "다시");
});

test("a connection closed because the session was revoked leads to the door, with a sentence", async ({
  browser,
}) => {
  const { page } = await newGuest(browser, "민아");
  const wire = await between(page);
  await page.reload();
  await createRoom(page, "안녕");
  await wire.now().close({ code: 4401, reason: "revoked" });
  await expect(page.getByText("로그인이 끝났어요.")).toBeVisible();
});
