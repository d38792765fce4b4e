import { expect, type Page } from "@playwright/test";
import {
  createRoom,
  enterRoom,
  invite,
  newGuest,
  roomIn,
  say,
  sayAll,
  secondNode,
  sees,
  timeline,
} from "./house";
import { test } from "./tidy";

const many = Array.from({ length: 700 }, (_, at) => `${at + 1}번째 이야기.`);
const said = (page: Page, body: string) => timeline(page).getByText(body, { exact: true });

test("to what is far back one jumps at once, goes on from there, and comes back", async ({ browser }) => {
  test.setTimeout(180_000);
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const { page } = mina;
  await createRoom(page, "오래된 방");
  const room = roomIn(page);
  await sayAll(page, room, many);
  await invite(page, doyun);
  await enterRoom(doyun.page, "오래된 방");
  await expect(said(doyun.page, "700번째 이야기.")).toBeInViewport();

  let pages = 0;
  doyun.page.on("request", (request) => {
    if (/\/messages\?/.test(request.url())) pages++;
  });
  await doyun.page.goto(`/rooms/${room}?at=101`);
  const there = timeline(doyun.page).locator("article[data-shown=true]");
  await expect(there).toBeInViewport();
  await expect(there).toHaveCount(1);
  // The newest page, what is around, and what one sees beyond it: not all that lies between.
  expect(pages).toBeLessThan(6);
  const words = /(\d+)번째 이야기/.exec((await there.getByRole("paragraph").textContent()) ?? "");
  const at = Number(words?.[1]);

  // What happens there is seen there; what is said is not shown, and not lost.
  await say(page, "지금 이야기");
  await sees(page, "지금 이야기");
  await expect(timeline(doyun.page).getByText("지금 이야기")).toHaveCount(0);
  await timeline(doyun.page).hover();
  for (let tries = 0; !(await said(doyun.page, `${at + 60}번째 이야기.`).isVisible()); tries++) {
    expect(tries).toBeLessThan(80);
    await doyun.page.mouse.wheel(0, 500);
    await doyun.page.waitForTimeout(60);
  }
  await doyun.page.getByRole("button", { name: /맨 아래로/ }).click();
  await expect(timeline(doyun.page).getByText("지금 이야기")).toBeInViewport();
  await expect(said(doyun.page, "700번째 이야기.")).toBeVisible();
});

test("whoever writes while far back sees what they wrote", async ({ browser }) => {
  test.setTimeout(120_000);
  const { page } = await newGuest(browser, "민아");
  await createRoom(page, "먼 방");
  const room = roomIn(page);
  await sayAll(page, room, many.slice(0, 400));
  await page.goto(`/rooms/${room}?at=20`);
  await expect(timeline(page).locator("article[data-shown=true]")).toBeInViewport();
  await say(page, "나 여기 있어");
  await sees(page, "나 여기 있어");
  await expect(timeline(page).getByText("나 여기 있어")).toBeInViewport();
});
