import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Refusal, unreachable } from "../wire/problem";
import type { RoomEvent } from "../wire/roomEvent";
import type { History } from "./history";
import { joined, posted, room } from "./testing";
import { Timeline } from "./timeline";

/** A server with this log; it can be made not to answer. */
class Server implements History {
  readonly log: RoomEvent[] = [];
  readonly asked: string[] = [];
  down = false;

  grow(to: number): void {
    while (this.log.length < to)
      this.log.push(this.log.length % 5 === 4 ? joined(this.log.length + 1) : posted(this.log.length + 1));
  }

  newest = async (_room: string, limit: number) => this.page("newest", Number.MAX_SAFE_INTEGER, limit);
  before = async (_room: string, seq: number, limit: number) => this.page(`before ${seq}`, seq, limit);
  after = async (_room: string, seq: number) => {
    this.answer(`after ${seq}`);
    return { events: this.log.slice(seq, seq + 500), head: this.log.length };
  };

  private page(what: string, before: number, limit: number) {
    this.answer(what);
    const said = this.log.flatMap((event) => (event.type === "message.posted" ? [event.message] : []));
    return { messages: said.filter(({ seq }) => seq < before).slice(-limit), head: this.log.length };
  }

  private answer(what: string): void {
    this.asked.push(what);
    if (this.down) throw new Refusal(unreachable);
  }
}

let server: Server;

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
});

afterEach(() => vi.useRealTimers());

const opened = async (head: number) => {
  server.grow(head);
  const timeline = new Timeline(room, head, server);
  await timeline.open();
  server.asked.length = 0;
  return timeline;
};

const seqs = (timeline: Timeline) => timeline.log.get().messages.map(({ seq }) => seq);

test("waits a moment for what is missing, and asks for it when it does not come", async () => {
  const timeline = await opened(3);
  server.grow(7);
  timeline.hear(posted(6));
  await vi.advanceTimersByTimeAsync(150);
  expect(server.asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(server.asked).toEqual(["after 3"]);
  expect(timeline.log.get().head).toBe(7);
});

test("asks for nothing that came by itself", async () => {
  const timeline = await opened(3);
  server.grow(5);
  timeline.hear(joined(5));
  timeline.hear(posted(4));
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.asked).toEqual([]);
  expect(seqs(timeline)).toEqual([1, 2, 3, 4]);
});

test("after a break it reads what it missed, and keeps what it had", async () => {
  const timeline = await opened(120);
  await timeline.loadOlder();
  const before = seqs(timeline);
  server.grow(1320); // more than one answer holds
  await timeline.catchUp(1320);
  expect(timeline.log.get().head).toBe(1320);
  expect(seqs(timeline).slice(0, before.length)).toEqual(before);
});

test("keeps asking until it has been answered", async () => {
  const timeline = await opened(3);
  server.grow(9);
  server.down = true;
  await timeline.catchUp(9);
  await vi.advanceTimersByTimeAsync(5000);
  expect(timeline.log.get().head).toBe(3);
  server.down = false;
  await vi.advanceTimersByTimeAsync(2500);
  expect(timeline.log.get().head).toBe(9);
});

test("a room that nobody looked at reads nothing", async () => {
  server.grow(50);
  const timeline = new Timeline(room, 3, server);
  await timeline.catchUp(50);
  expect(server.asked).toEqual([]);
  expect(timeline.log.get().head).toBe(50);
});

test("a day away is not read event by event", async () => {
  const timeline = await opened(3);
  server.grow(5000);
  await timeline.catchUp(5000);
  expect(server.asked).toEqual(["newest"]);
  expect(seqs(timeline)).toHaveLength(50);
});

test("what could not be read can be asked for again", async () => {
  server.grow(80);
  server.down = true;
  const timeline = new Timeline(room, 80, server);
  await timeline.open();
  expect(timeline.opening.get()).toEqual({ is: "failed", problem: unreachable });
  server.down = false;
  await timeline.open();
  expect(timeline.opening.get().is).toBe("done");
  server.down = true;
  await timeline.loadOlder();
  expect(timeline.olders.get().is).toBe("failed");
  server.down = false;
  await timeline.loadOlder();
  expect(timeline.log.get().from).toBe(1);
});

test("tells of what happened, once", async () => {
  server.grow(3);
  const heard: number[] = [];
  const timeline = new Timeline(room, 3, server, (events) => heard.push(...events.map(({ seq }) => seq)));
  timeline.hear(posted(4));
  timeline.hear(posted(4));
  timeline.hear(joined(5));
  expect(heard).toEqual([4, 5]);
});
