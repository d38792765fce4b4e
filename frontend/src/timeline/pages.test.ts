import { expect, test } from "vitest";
import type { RoomEvent } from "../wire/roomEvent";
import { hear, type Log, openLog, type Stretch } from "./log";
import { around, leave, older, shown } from "./pages";
import { deleted, edited, joined, posted } from "./testing";
import { fresh, goneOn, pageAround, pageAt, seen, toBeginning } from "./testingPages";

const asked = 4;
const seqs = ({ messages }: Pick<Stretch, "messages">) => messages.map(({ seq }) => seq);

const talk = (length: number): readonly RoomEvent[] =>
  Array.from({ length }, (_, at) => (at % 3 === 2 ? joined(at + 1) : posted(at + 1)));

/** A room of that many events, of which the newest page was read. */
const opened = (events: readonly RoomEvent[]) => {
  const head = events.length;
  return older(openLog(head), pageAt(events, head, head + 1, asked), head + 1, asked);
};

const jumped = (log: Log, events: readonly RoomEvent[], seq: number) =>
  around(log, pageAround(events, events.length, seq, asked), seq);

test("far back one looks at what is around, and the present stays", () => {
  const events = talk(100);
  const log = jumped(opened(events), events, 40);
  expect(seqs(shown(log))).toEqual([37, 38, 40, 41]);
  expect(seqs(log)).toEqual(seqs(opened(events)));
  expect(leave(log).past).toBeUndefined();
});

test("the past grows on either side, and where it meets the present the two are one", () => {
  const events = talk(100);
  const log = toBeginning(jumped(opened(events), events, 40), events, asked);
  expect(shown(log).from).toBe(1);
  expect(seen(goneOn(log, events, asked))).toEqual(fresh(events));
});

test("what happens to the past is seen in it, and what is said is not yet", () => {
  const events = talk(100);
  const log = hear(jumped(opened(events), events, 40), [
    edited(101, 40, "고침"),
    deleted(102, 41),
    posted(103),
  ]);
  expect(shown(log).messages.map(({ body }) => body)).toEqual(["글 37", "글 38", "고침", ""]);
  expect(seqs(log).at(-1)).toBe(103);
});

test("of what one has turned away from nothing old is believed", () => {
  const events = talk(100);
  const before = pageAround(events, 100, 40, asked);
  const log = leave(hear(around(opened(events), before, 40), [edited(101, 40, "고침")]));
  expect(around(log, before, 40)).toBe(log);
  const after = [...events, edited(101, 40, "고침")];
  expect(shown(jumped(log, after, 40)).messages.map(({ body }) => body)).toContain("고침");
});

test("a jump to before the first words reaches the beginning", () => {
  const events = [
    ...Array.from({ length: 60 }, (_, at) => joined(at + 1)),
    ...[61, 62, 63, 64].map((seq) => posted(seq)),
  ];
  const log = jumped(opened(events), events, 3);
  expect(log.past).toBeUndefined();
  expect(seen(log)).toEqual(fresh(events));
});
