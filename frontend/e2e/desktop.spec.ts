import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import {
  ask,
  createRoom,
  enterRoom,
  type Guest,
  invite,
  newGuest,
  roomRow,
  say,
  secondNode,
  sees,
  signIn,
} from "./house";
import { test } from "./tidy";

/** Pages of a browser that may notify, and that are looked at only where the test says so. */
async function mayNotify(context: BrowserContext): Promise<void> {
  await context.grantPermissions(["notifications"]);
  await context.addInitScript(() => {
    document.hasFocus = () => sessionStorage.getItem("looking") === "yes";
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      document.documentElement.dataset.notes = `${Number(document.documentElement.dataset.notes ?? 0) + 1}`;
      start.call(this, when);
    };
  });
}

const look = (page: Page) =>
  page.evaluate(() => {
    sessionStorage.setItem("looking", "yes");
    window.dispatchEvent(new Event("focus"));
  });

const told = (page: Page) =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    return (await worker.getNotifications()).map(({ title, body }) => `${title} | ${body}`);
  });

/** Somebody at a desktop of theirs who looks elsewhere, and somebody on the other node who calls them. */
async function called(browser: Browser, room: string): Promise<{ mina: Guest; doyun: Guest; id: string }> {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await mayNotify(doyun.context);
  await doyun.page.reload();
  const id = await createRoom(mina.page, room);
  await invite(mina.page, doyun);
  await expect(roomRow(doyun.page, room)).toBeVisible();
  return { mina, doyun, id };
}

test("who looks elsewhere is told on the desktop of what calls them, until it is read anywhere", async ({
  browser,
}) => {
  const { mina, doyun } = await called(browser, "알림 방");
  const phone = await (await browser.newContext()).newPage();
  await phone.goto("/");
  await signIn(phone, doyun.username);
  await say(mina.page, "모두에게 하는 말");
  await say(mina.page, `@${doyun.username} 와서 봐`);
  await expect.poll(() => told(doyun.page)).toEqual([`알림 방 | 민아: @${doyun.username} 와서 봐`]);
  await say(mina.page, `@${doyun.username} 얼른`);
  await expect.poll(() => told(doyun.page)).toEqual([`알림 방 | 민아: @${doyun.username} 얼른`]);

  await enterRoom(phone, "알림 방");
  await sees(phone, "얼른");
  await expect.poll(() => told(doyun.page), { timeout: 2_000 }).toEqual([]);
  await phone.close();

  // Loaded again, the page still knows which notification to take away, and which room to open.
  await say(mina.page, `@${doyun.username} 다시`);
  await expect.poll(() => told(doyun.page)).toEqual([`알림 방 | 민아: @${doyun.username} 다시`]);
  await doyun.page.reload();
  await look(doyun.page);
  const [worker] = doyun.context.serviceWorkers();
  await worker?.evaluate(`self.registration.getNotifications().then(([notification]) => {
    self.dispatchEvent(new NotificationEvent("notificationclick", { notification }));
  })`);
  await expect(doyun.page.getByRole("heading", { level: 1, name: "알림 방" })).toBeVisible();
  await sees(doyun.page, "다시");
  await expect.poll(() => told(doyun.page)).toEqual([]);
});

test("a room that is muted, and quiet hours, keep the desktop still", async ({ browser }) => {
  const { mina, doyun, id } = await called(browser, "조용한 방");
  await createRoom(mina.page, "말하는 방");
  await invite(mina.page, doyun);
  await ask(doyun.page, "PUT", `/api/rooms/${id}/alarms`, { wanted: "none" });
  await expect(roomRow(doyun.page, "조용한 방").getByLabel("알림 끔")).toBeVisible();

  await enterRoom(mina.page, "조용한 방");
  await say(mina.page, `@${doyun.username} 들려?`);
  await enterRoom(mina.page, "말하는 방");
  await say(mina.page, `@${doyun.username} 이건?`);
  const heard = [`말하는 방 | 민아: @${doyun.username} 이건?`];
  await expect.poll(() => told(doyun.page)).toEqual(heard);

  const always = { from: "00:00", until: "00:00", zone: "Asia/Seoul" };
  await ask(doyun.page, "PUT", "/api/alarms", { quiet: always });
  await say(mina.page, `@${doyun.username} 밤인데`);
  await expect(roomRow(doyun.page, "말하는 방")).toContainText("밤인데");
  // Told, it would be so by now.
  await doyun.page.waitForTimeout(2_000);
  expect(await told(doyun.page)).toEqual(heard);
});

test("of all pages of a browser one tells, and none while one of them is looked at; that one only chimes", async ({
  browser,
}) => {
  const { mina, doyun } = await called(browser, "창이 여럿");
  await doyun.page.goto("/settings");
  await doyun.page.getByRole("switch", { name: "소리도 내기" }).click();
  const other = await doyun.context.newPage();
  await other.goto("/settings");
  await other.getByRole("heading", { level: 1, name: "설정" }).click();
  const notes = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.notes ?? 0));
  const both = async () => (await notes(doyun.page)) + (await notes(other));

  await say(mina.page, `@${doyun.username} 하나`);
  await expect.poll(() => told(doyun.page)).toEqual([`창이 여럿 | 민아: @${doyun.username} 하나`]);
  await expect.poll(both).toBe(2);

  await look(other);
  await doyun.page.waitForTimeout(2_000); // between two chimes
  await say(mina.page, `@${doyun.username} 둘`);
  await expect.poll(both).toBe(4);
  expect(await notes(other)).toBeGreaterThanOrEqual(2);
  expect(await told(doyun.page)).toEqual([`창이 여럿 | 민아: @${doyun.username} 하나`]);
});
