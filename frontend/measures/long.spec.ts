import { expect, type Page, test } from "@playwright/test";
import {
  ask,
  createRoom,
  field,
  type Guest,
  invite,
  newGuest,
  post,
  roomIn,
  say,
  secondNode,
  sees,
  timeline,
} from "../e2e/house";
import { during, told } from "./frames";

/** Which `./chat seed --rooms 1 --messages 100000` has filled. */
const longRoom = "배송 문의 1";
const few = 1_000;
const turns = 150;

interface Side {
  readonly name: string;
  readonly page: Page;
  readonly id: string;
}

/** A person of their own for each side, so that neither has more rooms, messages or memory than the other. */
async function shortSide(mina: Guest, talker: Guest): Promise<Side> {
  const id = await createRoom(mina.page, "짧은 방");
  await invite(mina.page, talker);
  for (let at = 0; at < few; at += 20)
    await Promise.all(Array.from({ length: 20 }, (_, i) => post(mina.page, id, `${at + i}번째 이야기예요.`)));
  return { name: `${few} messages`, page: mina.page, id };
}

async function longSide(doyun: Guest, talker: Guest): Promise<Side> {
  const { page } = doyun;
  await page.getByRole("button", { name: "방 둘러보기" }).click();
  await page.getByPlaceholder("공개된 방 찾기").fill(longRoom);
  await page.getByRole("button", { name: `${longRoom} 들어가기` }).click();
  await expect(page.getByRole("heading", { level: 1, name: longRoom })).toBeVisible();
  const id = roomIn(page);
  await ask(talker.page, "POST", `/api/rooms/${id}/members`, {});
  const head = Math.max(...(await seqs(page, id, "")));
  expect(head).toBeGreaterThan(100_000);
  return { name: `${head} events`, page, id };
}

async function seqs(page: Page, id: string, where: string): Promise<number[]> {
  const path = `/api/rooms/${id}/messages${where}`;
  const { messages } = await ask<{ messages: { seq: number }[] }>(page, "GET", path);
  return messages.map(({ seq }) => seq);
}

async function readUp({ page }: Side): Promise<void> {
  await timeline(page).hover();
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, -500);
    await page.waitForTimeout(40);
  }
}

async function hear({ page, id }: Side, talker: Guest): Promise<void> {
  for (let at = 0; at < 100; at++) await post(talker.page, id, `들려오는 이야기 ${at}.`);
  await expect(timeline(page).getByText("들려오는 이야기 99.")).toBeVisible();
}

test("a long room beside a short one", async ({ browser }) => {
  const talker = await newGuest(browser, "하준", secondNode);
  const sides = [
    await longSide(await newGuest(browser, "도윤"), talker),
    await shortSide(await newGuest(browser, "민아"), talker),
  ];
  for (const side of sides) {
    const { name, page } = side;
    const tell = async (what: string, act: () => Promise<void>) =>
      console.log(told(`${name}: ${what}`, await during(page, act)));
    await page.bringToFront();
    await page.goto("/");
    await tell("opened", async () => {
      await page.locator(`a[href="/rooms/${side.id}"]`).first().click();
      await expect(timeline(page).locator("article").last()).toBeInViewport();
    });
    await tell("100 messages come", () => hear(side, talker));
    await tell("500 letters are typed", () => field(page).pressSequentially("쓰는 글입니다. ".repeat(55)));
    await field(page).fill("");
    await tell("read upwards", () => readUp(side));
    const drawn = await page.evaluate(() => document.querySelectorAll("[role=log] article").length);
    const heap = await page.evaluate(() => {
      const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
      return (memory?.usedJSHeapSize ?? 0) / 1e6;
    });
    console.log(`${name}: ${drawn} messages are drawn, ${heap.toFixed(0)} MB of heap`);
    await tell("said from far above", async () => {
      await say(page, "여기까지 읽었어요");
      await sees(page, "여기까지 읽었어요");
    });
    const first = Math.min(...(await seqs(page, side.id, "?after=0")));
    await tell("jumped to the beginning and back", async () => {
      await page.evaluate((place) => history.pushState(null, "", place), `/rooms/${side.id}?at=${first}`);
      await expect(timeline(page).locator("article[data-shown=true]")).toBeInViewport();
      await page.getByRole("button", { name: /맨 아래로/ }).click();
      await expect(timeline(page).getByText("여기까지 읽었어요")).toBeInViewport();
    });
  }
});
