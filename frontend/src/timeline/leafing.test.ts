import { beforeEach, expect, test } from "vitest";
import { unreachable } from "../wire/problem";
import { opened, Server, seqs } from "./testingServer";

let server: Server;

beforeEach(() => {
  server = new Server();
});

test("far back it reads what is around, and goes on from there on either side", async () => {
  const timeline = await opened(server, 2000);
  await timeline.pages.seek(300);
  await timeline.pages.loadOlder();
  await timeline.pages.loadNewer();
  expect(server.asked).toEqual(["around 300", "before 269", "from 332"]);
  const { past } = timeline.log.get();
  expect(past?.messages.some(({ seq }) => seq === 300 + 1)).toBe(true);
  expect(past?.messages).toHaveLength(150);
  expect(timeline.pages.place.get()).toBe(1);
});

test("to what is near it reads all that lies between", async () => {
  const timeline = await opened(server, 400);
  await timeline.pages.seek(300);
  await timeline.pages.seek(300);
  expect(server.asked).toEqual(["before 338"]);
  expect(timeline.log.get().past).toBeUndefined();
});

test("turns back to the present at once, and drops what comes of the past", async () => {
  const timeline = await opened(server, 2000);
  await timeline.pages.seek(300);
  const on = timeline.pages.loadNewer();
  await timeline.pages.seek(1999);
  await on;
  expect(timeline.log.get().past).toBeUndefined();
  expect(seqs(timeline).at(-1)).toBe(1999);
  expect(timeline.pages.place.get()).toBe(2);
});

test("what of the past could not be read is asked for again", async () => {
  const timeline = await opened(server, 2000);
  server.down = true;
  await timeline.pages.seek(300);
  expect(timeline.pages.olders.get()).toEqual({ is: "failed", problem: unreachable });
  server.down = false;
  await timeline.pages.retry();
  expect(server.asked).toEqual(["around 300", "around 300"]);
  expect(timeline.log.get().past).toBeDefined();
});

test("whoever comes back to a room carries only its end", async () => {
  const timeline = await opened(server, 2000);
  for (let times = 0; times < 9; times++) await timeline.pages.loadOlder();
  const all = seqs(timeline);
  timeline.pages.enter();
  expect(seqs(timeline)).toEqual(all.slice(-200));
  await timeline.pages.loadOlder();
  expect(seqs(timeline)).toEqual(all.slice(-250));
});
