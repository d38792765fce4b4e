import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { unreachable } from "../wire/problem";
import { edited, joined, posted, room } from "./testing";
import { opened, Server, seqs } from "./testingServer";
import { Timeline } from "./timeline";

let server: Server;

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
});

afterEach(() => vi.useRealTimers());

test("waits a moment for what is missing, and asks for it when it does not come", async () => {
  const timeline = await opened(server, 3);
  server.grow(7);
  timeline.hear(posted(6));
  await vi.advanceTimersByTimeAsync(150);
  expect(server.asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(server.asked).toEqual(["after 3"]);
  expect(timeline.log.get().head).toBe(7);
});

test("asks for nothing that came by itself", async () => {
  const timeline = await opened(server, 3);
  server.grow(5);
  timeline.hear(joined(5));
  timeline.hear(posted(4));
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.asked).toEqual([]);
  expect(seqs(timeline)).toEqual([1, 2, 3, 4]);
});

test("a hole that is larger than one answer is filled all the same, and what was there stays", async () => {
  const timeline = await opened(server, 120);
  await timeline.pages.loadOlder();
  const before = seqs(timeline);
  server.grow(1320);
  timeline.hear(joined(1320));
  await vi.advanceTimersByTimeAsync(250);
  expect(timeline.log.get().head).toBe(1320);
  expect(seqs(timeline).slice(0, before.length)).toEqual(before);
});

test("keeps asking until it has been answered", async () => {
  const timeline = await opened(server, 3);
  server.grow(9);
  server.down = true;
  timeline.hear(posted(9));
  await vi.advanceTimersByTimeAsync(5000);
  expect(timeline.log.get().head).toBe(3);
  server.down = false;
  await vi.advanceTimersByTimeAsync(2500);
  expect(timeline.log.get().head).toBe(9);
});

test("asks again for a page that was read too long ago", async () => {
  server.grow(20);
  const timeline = new Timeline(room, 20, server);
  server.behind = 1;
  await timeline.pages.open();
  expect(server.asked).toEqual(["before 21", "before 21", "before 21"]);
  expect(timeline.pages.opening.get().is).toBe("failed");
  server.behind = 0;
  await timeline.pages.open();
  expect(timeline.pages.opening.get().is).toBe("done");
});

test("what could not be read can be asked for again", async () => {
  server.grow(80);
  server.down = true;
  const timeline = new Timeline(room, 80, server);
  await timeline.pages.open();
  expect(timeline.pages.opening.get()).toEqual({ is: "failed", problem: unreachable });
  server.down = false;
  await timeline.pages.open();
  expect(timeline.pages.opening.get().is).toBe("done");
  server.down = true;
  await timeline.pages.loadOlder();
  expect(timeline.pages.olders.get().is).toBe("failed");
  server.down = false;
  await timeline.pages.loadOlder();
  expect(timeline.log.get().from).toBe(1);
});

test("tells of what happened, once and in its order, however it came", async () => {
  server.grow(3);
  const heard: number[] = [];
  const timeline = new Timeline(room, 3, server, (events) => heard.push(...events.map(({ seq }) => seq)));
  timeline.hear(posted(4));
  timeline.hear(posted(4));
  timeline.hear(edited(6, 4, "고침"));
  timeline.hear(edited(6, 4, "고침"));
  timeline.hear(joined(5));
  expect(heard).toEqual([4, 5, 6]);
});
