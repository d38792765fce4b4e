import fc from "fast-check";
import { expect, test } from "vitest";
import { type RoomEvent, roomEvent } from "../wire/roomEvent";
import { hear, hole, type Log, news, openLog } from "./log";
import { older } from "./pages";
import { deleted, doyun, edited, joined, mina, posted, reacted, said } from "./testing";
import { pageAt } from "./testingPages";

const seqs = (log: Log) => log.messages.map((message) => message.seq);
const bodies = (log: Log) => log.messages.map((message) => message.body);

const history = (length: number): RoomEvent[] =>
  Array.from({ length }, (_, i) => (i % 4 === 3 ? joined(i + 1) : posted(i + 1)));

test("applies events in their order, whatever order they come in", () => {
  let log = hear(openLog(0), [posted(2), posted(3)]);
  expect(seqs(log)).toEqual([]);
  expect(hole(log)).toBe(0);
  log = hear(log, [posted(1)]);
  expect(seqs(log)).toEqual([1, 2, 3]);
  expect(hole(log)).toBeUndefined();
});

test("hears nothing twice", () => {
  const log = hear(openLog(0), [posted(1), posted(2), edited(3, 1, "고침"), edited(4, 1, "또 고침")]);
  expect(hear(log, [posted(1), posted(2), edited(3, 1, "고침")])).toBe(log);
});

test("gives a place in the order to what it does not know", () => {
  const unknown: RoomEvent = { ...joined(1), type: "unknown", named: "poll.opened" };
  expect(seqs(hear(openLog(0), [unknown, posted(2)]))).toEqual([2]);
});

test("what happens to something that is not there changes nothing but the head", () => {
  const before = hear(openLog(5), [posted(6)]);
  const log = hear(before, [
    edited(7, 2, "고침"),
    deleted(8, 3),
    reacted(9, 6, "👍"),
    edited(10, 9, "반응을?"),
  ]);
  expect(log.head).toBe(10);
  expect(log.messages).toEqual([said(6, { reactions: { "👍": [doyun.id] } })]);
});

test("reaches the beginning page by page", () => {
  const events = history(25);
  let log = openLog(25);
  while (log.from > 1) log = older(log, pageAt(events, 25, log.from, 10), log.from, 10);
  expect(seqs(log)).toEqual(events.filter(({ type }) => type === "message.posted").map(({ seq }) => seq));
});

test("an older page that comes twice is taken once", () => {
  const events = history(40);
  const page = pageAt(events, 40, 41, 10);
  const once = older(openLog(40), page, 41, 10);
  expect(older(once, page, 41, 10)).toBe(once);
});

test("a page from the past is brought to the present", () => {
  const past = [posted(1), posted(2), edited(3, 1, "처음 고침")];
  const page = pageAt(past, 3, 3, 10);
  const log = hear(openLog(2), [edited(3, 1, "처음 고침"), edited(4, 1, "또 고침"), deleted(5, 2)]);
  expect(bodies(older(log, page, 3, 10))).toEqual(["또 고침", ""]);
});

test("a page from the future is not taken back by what it has already", () => {
  const events = [posted(1), reacted(2, 1, "👍", mina), edited(3, 1, "하나"), edited(4, 1, "둘")];
  let log = older(openLog(1), pageAt(events, 4, 2, 10), 2, 10);
  for (const event of events.slice(1)) {
    log = hear(log, [event]);
    expect(bodies(log)).toEqual(["둘"]);
  }
  log = hear(log, [edited(5, 1, "셋")]);
  expect(bodies(log)).toEqual(["셋"]);
  expect(log.early).toEqual([]);
});

test("does not remember for ever what happened to messages that are not there, and knows it", () => {
  const events: RoomEvent[] = [posted(1)];
  for (let seq = 2; seq <= 1500; seq++) events.push(edited(seq, 1, `${seq}번째`));
  const log = hear(openLog(1), events);
  expect(log.strays).toHaveLength(1000);
  expect(older(log, pageAt(events.slice(0, 400), 400, 2, 10), 2, 10)).toBe(log);
  expect(bodies(older(log, pageAt(events, 600, 2, 10), 2, 10))).toEqual(["1500번째"]);
});

test("tells what is news once, and in its order", () => {
  const none = openLog(0);
  const held = hear(none, [joined(2)]);
  expect(news(none, [joined(2)], held)).toEqual([]);
  const both = hear(held, [joined(2), posted(1), joined(2)]);
  expect(news(held, [joined(2), posted(1), joined(2)], both)).toEqual([posted(1), joined(2)]);
  expect(news(both, [posted(1)], hear(both, [posted(1)]))).toEqual([]);
});

/** Anything that can stand in an event's place. */
const garbage = fc.record(
  {
    room: fc.constantFrom("r-maru", 7, null),
    seq: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double(), fc.constant("3")),
    type: fc.constantFrom(
      "message.posted",
      "message.edited",
      "message.deleted",
      "message.pinned",
      "reaction.added",
      "toString",
    ),
    by: fc.oneof(fc.string(), fc.constant(null)),
    target: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.anything()),
    body: fc.oneof(fc.string(), fc.anything()),
    mentions: fc.oneof(fc.constant([]), fc.anything()),
    emoji: fc.oneof(fc.constantFrom("__proto__", "constructor"), fc.anything()),
    message: fc.oneof(fc.constant(said(3)), fc.anything()),
  },
  { requiredKeys: [] },
);

test("survives garbage, and stays in order", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(garbage, fc.anything()), { maxLength: 30 }), (raw) => {
      const heard = raw.flatMap((one) => roomEvent(one) ?? []);
      const log = hear(hear(openLog(0), [posted(1)]), heard);
      expect(seqs(log)).toEqual([...new Set(seqs(log))].sort((a, b) => a - b));
      expect(log.messages.every(({ body }) => typeof body === "string")).toBe(true);
    }),
    { seed: 20260305, numRuns: 2000 },
  );
});
