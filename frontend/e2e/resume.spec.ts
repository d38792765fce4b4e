import { type Browser, expect, type Page, type WebSocketRoute } from "@playwright/test";
import { Cable } from "./cable";
import {
  createRoom,
  edit,
  firstNode,
  type Guest,
  invite,
  newGuest,
  post,
  react,
  reconnect,
  roomRow,
  secondNode,
  sees,
  timeline,
  unsay,
} from "./house";
import { test } from "./tidy";

/** What the timeline says, a line for each message: without names and times, which depend on what stands above. */
const lines = (page: Page) =>
  timeline(page)
    .locator("article > :nth-child(2)")
    .evaluateAll((said) =>
      said.map((one) => {
        const copy = one.cloneNode(true) as Element;
        copy.querySelector("header")?.remove();
        return copy.textContent;
      }),
    );

/** Whoever comes in only now sees the same. */
async function asFresh(page: Page): Promise<void> {
  const before = await lines(page);
  await page.reload();
  await expect.poll(() => lines(page)).toEqual(before);
}

/** Mina on one node and Doyun on another, in a room of theirs. */
async function together(browser: Browser, name: string, url?: string): Promise<[Guest, Guest, string]> {
  const mina = await newGuest(browser, "민아", url);
  const doyun = await newGuest(browser, "도윤", secondNode);
  const room = await createRoom(mina.page, name);
  await invite(mina.page, doyun);
  await expect(roomRow(doyun.page, name)).toBeVisible();
  return [mina, doyun, room];
}

test("what was said, edited, deleted and reacted to during a break is there after it, without a reload", async ({
  browser,
}) => {
  const cable = await Cable.to(firstNode);
  const [mina, doyun, room] = await together(browser, "끊긴 방", cable.url);
  const { page } = mina;
  const far = doyun.page;
  const other = await createRoom(far, "다른 방");
  await invite(far, mina);
  await expect(roomRow(page, "다른 방")).toBeVisible();
  const first = await post(far, room, "고칠 글");
  const second = await post(far, room, "지울 글");
  const third = await post(far, room, "좋은 글");
  await sees(page, "좋은 글");
  await page.evaluate(() => Object.assign(window, { stillHere: true }));

  cable.cut();
  await expect(page.getByText("연결이 끊겼어요.")).toBeVisible();
  await edit(far, room, first, "한 번 고친 글");
  await edit(far, room, first, "두 번 고친 글");
  await unsay(far, room, second);
  await react(far, room, third, "👍");
  await edit(far, room, await post(far, room, "새 글"), "고친 새 글");
  await unsay(far, room, await post(far, room, "하지 않은 말로 할 글"));
  await post(far, room, "마지막 글");
  const words = [await post(far, other, "하나"), await post(far, other, "둘"), await post(far, other, "셋")];
  await unsay(far, other, words[1] ?? 0);

  const read: string[] = [];
  page.on("request", (request) => read.push(new URL(request.url()).pathname));
  cable.mend();
  await reconnect(page);
  await expect
    .poll(() => lines(page))
    .toEqual([
      "두 번 고친 글(수정됨)",
      "삭제된 메시지입니다",
      "좋은 글👍1",
      "고친 새 글(수정됨)",
      "삭제된 메시지입니다",
      "마지막 글",
    ]);
  await expect(roomRow(page, "다른 방").getByLabel("읽지 않은 글 2개")).toBeVisible();
  await unsay(far, other, words[2] ?? 0);
  await expect(roomRow(page, "다른 방").getByLabel("읽지 않은 글 1개")).toBeVisible();
  await expect(roomRow(page, "다른 방")).toContainText("삭제된 메시지입니다");
  // The subscription brought it: nothing was read of the room itself.
  expect(read.filter((path) => /\/(messages|events)$/.test(path))).toEqual([]);
  expect(await page.evaluate(() => "stillHere" in window)).toBe(true);
  await asFresh(page);
  cable.close();
});

test("what happens to a message is seen by who looks at it, and said to who listens", async ({ browser }) => {
  const [{ page }, { page: far }, room] = await together(browser, "보는 방");
  const seq = await post(far, room, "안녕");
  await sees(page, "안녕");
  const said = timeline(page).locator("article");
  await edit(far, room, seq, "안녕하세요");
  await expect(said).toContainText("안녕하세요(수정됨)");
  await expect(said.getByText("(수정됨)")).toHaveAttribute("title", /오전|오후/);
  await react(far, room, seq, "👍");
  await expect(said.getByRole("button", { name: "👍 1명", exact: true })).toBeVisible();
  await react(page, room, seq, "👍");
  await expect(said.getByRole("button", { name: "👍 2명, 나도 눌렀어요" })).toBeVisible();
  await unsay(far, room, seq);
  await expect(said).toContainText("삭제된 메시지입니다");
  await expect(said.getByRole("button")).toHaveCount(0);
  await expect(roomRow(page, "보는 방")).toContainText("삭제된 메시지입니다");
  await asFresh(page);
});

/** Lets a test end the page's connection, speak on it, or keep frames from it. */
async function held(
  page: Page,
  hears: (frame: string) => boolean = () => true,
): Promise<() => WebSocketRoute> {
  let latest: WebSocketRoute | undefined;
  await page.routeWebSocket(/\/ws-connect/, (near) => {
    latest = near;
    near.connectToServer().onMessage((frame) => {
      if (hears(String(frame))) near.send(frame);
    });
  });
  await page.reload();
  return () => {
    if (!latest) throw new Error("not connected yet");
    return latest;
  };
}

for (const [code, why] of [
  [1012, "a restart"],
  [4408, "being too slow"],
] as const) {
  test(`goes on by itself after ${why}`, async ({ browser }) => {
    const [{ page }, { page: far }, room] = await together(browser, "이어지는 방");
    const wire = await held(page);
    const seq = await post(far, room, "먼저");
    await sees(page, "먼저");
    await wire().close({ code, reason: why });
    await edit(far, room, seq, "고친 먼저");
    await post(far, room, "나중");
    await expect.poll(() => lines(page)).toEqual(["고친 먼저(수정됨)", "나중"]);
    await expect(page.getByText("연결이 끊겼어요.")).toBeHidden();
    await asFresh(page);
  });
}

test("a reset is a fresh beginning, and it goes on from there", async ({ browser }) => {
  const [{ page }, { page: far }, room] = await together(browser, "새 출발");
  const wire = await held(page);
  await post(far, room, "먼저");
  await sees(page, "먼저"); // read with the page; what comes now only the subscription brings
  const seq = await post(far, room, "그대로");
  await sees(page, "그대로");
  const body = JSON.stringify({ type: "reset", event: "reset", room, head: seq });
  const headers = [`destination:/topic/chat-room/${room}`, `subscription:room-${room}`, "message-id:reset"];
  const again = page.waitForRequest(/\/messages\?before=/);
  wire().send(`MESSAGE\n${headers.join("\n")}\n\n${body}\0`);
  await again;
  await expect.poll(() => lines(page)).toEqual(["먼저", "그대로"]);
  await post(far, room, "그 다음");
  await expect.poll(() => lines(page)).toEqual(["먼저", "그대로", "그 다음"]);
  await asFresh(page);
});

test("what nobody could tell the page is looked up when it is told so", async ({ browser }) => {
  const [mina, doyun] = await together(browser, "있던 방");
  const { page } = mina;
  const kept: string[] = [];
  let listening = false;
  const wire = await held(page, (frame) => {
    listening ||= frame.startsWith("RECEIPT");
    const isNotice = frame.includes("destination:/user/queue/events");
    if (isNotice) kept.push(frame);
    return !isNotice;
  });
  await expect.poll(() => listening).toBe(true);
  await createRoom(doyun.page, "못 들은 방");
  await invite(doyun.page, mina);
  await expect.poll(() => kept.some((frame) => frame.includes("room.joined"))).toBe(true);
  await expect(roomRow(page, "못 들은 방")).toBeHidden();
  const headers = (kept[0] ?? "").split("\n\n")[0]?.replace(/\ncontent-length:\d+/, "");
  wire().send(`${headers}\n\n{"type":"reset"}\0`);
  await expect(roomRow(page, "못 들은 방")).toBeVisible();
});
