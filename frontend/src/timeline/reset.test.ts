import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { posted, room } from "./testing";
import { opened, Server, seqs } from "./testingServer";
import { Timeline } from "./timeline";

let server: Server;

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
});

afterEach(() => vi.useRealTimers());

test("a room that nobody looked at goes on from where the list is, and reads nothing", async () => {
  server.grow(50);
  const timeline = new Timeline(room, 3, server);
  timeline.skipTo(50);
  await timeline.reset(60);
  expect(server.asked).toEqual([]);
  expect(timeline.log.get().head).toBe(60);
});

test("a room that somebody looked at goes on from its own log", async () => {
  const timeline = await opened(server, 3);
  timeline.skipTo(50);
  expect(timeline.log.get().head).toBe(3);
});

test("a reset forgets what was there, also what is still on its way", async () => {
  const timeline = await opened(server, 120);
  const older = timeline.pages.loadOlder();
  server.grow(5000);
  await timeline.reset(5000);
  await older;
  expect(server.asked.at(-1)).toBe("before 5001");
  expect(seqs(timeline)).toHaveLength(50);
  expect(seqs(timeline).at(-1)).toBe(4999);
  timeline.hear(posted(5001));
  expect(timeline.log.get().head).toBe(5001);
  server.grow(5001);
  await timeline.pages.loadOlder();
  expect(seqs(timeline)).toHaveLength(101);
});

test("a reset to an earlier head believes it: the server's log is what there is", async () => {
  const timeline = await opened(server, 120);
  server.log.length = 40;
  await timeline.reset(40);
  timeline.hear(posted(41));
  expect(timeline.log.get().head).toBe(41);
});
