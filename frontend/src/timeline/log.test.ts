import fc from "fast-check";
import { expect, test } from "vitest";
import type { Message, Page } from "../wire/message";
import type { RoomEvent } from "../wire/roomEvent";
import { filled, hear, hole, type Log, newest, older, openLog } from "./log";
import { joined, posted } from "./testing";

/** A room's whole log, as the server has it. */
const history = (length: number): RoomEvent[] =>
  Array.from({ length }, (_, i) => (i % 4 === 3 ? joined(i + 1) : posted(i + 1)));

const messagesOf = (events: readonly RoomEvent[]): Message[] =>
  events.flatMap((event) => (event.type === "message.posted" ? [event.message] : []));

const page = (events: readonly RoomEvent[], before: number, limit: number): Page => ({
  messages: messagesOf(events)
    .filter((message) => message.seq < before)
    .slice(-limit),
  head: events.length,
});

const seqs = (log: Log) => log.messages.map((message) => message.seq);

test("applies events in their order, whatever order they come in", () => {
  let log = hear(openLog(0), [posted(2), posted(3)]);
  expect(seqs(log)).toEqual([]);
  expect(hole(log)).toBe(0);
  log = hear(log, [posted(1)]);
  expect(seqs(log)).toEqual([1, 2, 3]);
  expect(hole(log)).toBeUndefined();
});

test("hears nothing twice", () => {
  const log = hear(openLog(0), [posted(1), posted(2)]);
  expect(hear(log, [posted(1), posted(2)])).toBe(log);
});

test("gives a place in the order to what it does not know", () => {
  const unknown: RoomEvent = { ...joined(1), type: "unknown", named: "poll.opened" };
  expect(seqs(hear(openLog(0), [unknown, posted(2)]))).toEqual([2]);
});

test("reaches the beginning page by page", () => {
  const events = history(25);
  let log = newest(openLog(25), page(events, 26, 10), 10);
  expect(log.from).toBe(seqs(log)[0]);
  while (log.from > 1) log = older(log, page(events, log.from, 10), log.from, 10);
  expect(log.messages).toEqual(messagesOf(events));
});

test("an older page that comes twice is taken once", () => {
  const events = history(40);
  const log = newest(openLog(40), page(events, 41, 10), 10);
  const once = older(log, page(events, log.from, 10), log.from, 10);
  expect(older(once, page(events, log.from, 10), log.from, 10)).toBe(once);
});

test("drops what it had rather than show a gap", () => {
  const events = history(100);
  const before = newest(openLog(10), page(events.slice(0, 10), 11, 5), 5);
  const log = newest(before, page(events, 101, 5), 5);
  expect(log.messages).toEqual(page(events, 101, 5).messages);
  expect(log.head).toBe(100);
});

/** Deliveries as a bad network makes them: late, doubled, shuffled, some lost, with the newest page in between. */
const deliveries = fc.record({
  length: fc.integer({ min: 1, max: 40 }),
  start: fc.integer({ min: 0, max: 40 }),
  order: fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 0, max: 3 })), { maxLength: 120 }),
  snapshots: fc.array(fc.tuple(fc.nat(120), fc.nat(40)), { maxLength: 3 }),
});

test("always ends as a fresh snapshot, however things were delivered", () => {
  fc.assert(
    fc.property(deliveries, ({ length, start, order, snapshots }) => {
      const events = history(length);
      let log = openLog(Math.min(start, length));
      order.forEach(([at, times], step) => {
        const event = events[at % length];
        for (let time = 0; event && time < times; time++) log = hear(log, [event]);
        for (const [when, upTo] of snapshots) {
          const past = events.slice(0, upTo % (length + 1));
          if (when === step) log = newest(log, page(past, past.length + 1, 10), 10);
        }
        expect(seqs(log)).toEqual([...new Set(seqs(log))].sort((a, b) => a - b));
      });
      log = filled(log, log.head, events.slice(log.head)); // what fetching the hole brings
      while (log.from > 1) log = older(log, page(events, log.from, 10), log.from, 10);
      const fresh = newest(openLog(length), page(events, length + 1, 100), 100);
      expect(log).toEqual(fresh);
    }),
    { seed: 20260304, numRuns: 2000 },
  );
});
