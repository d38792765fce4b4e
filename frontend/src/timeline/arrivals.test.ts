import fc from "fast-check";
import { expect, test } from "vitest";
import type { RoomEvent } from "../wire/roomEvent";
import { hear, isIn, type Log, openLog, type Stretch } from "./log";
import { around, leave, newer, older, shown, trimmed } from "./pages";
import { deeds, logged, stateAt } from "./testingHouse";
import { notesAt } from "./testingNotes";
import { fresh, goneOn, pageAround, pageAt, pageFrom, seen, toBeginning } from "./testingPages";

/** One thing that reaches the client: events, or a page read at some moment and delivered at another. */
interface Arrival {
  readonly what: "event" | "page" | "older" | "around" | "newer" | "back" | "enter";
  readonly at: number;
  readonly head: number;
}

const arrivals: fc.Arbitrary<readonly Arrival[]> = fc.array(
  fc.record({
    what: fc.constantFrom<Arrival["what"]>(
      "event",
      "event",
      "event",
      "page",
      "page",
      "page",
      "older",
      "around",
      "around",
      "newer",
      "back",
      "enter",
    ),
    at: fc.nat(1000),
    head: fc.nat(1000),
  }),
  { maxLength: 80, size: "max" },
);

/** So that a page seldom reaches from one end to the other. */
const few = 2;

/** A page on its way, and what the client will do with it. */
type Asked = (log: Log) => Log;

function ask(log: Log, events: readonly RoomEvent[], { what, at, head: chosen }: Arrival): Asked {
  const head = chosen % (events.length + 1);
  const { from, before } = shown(log);
  if (what === "older") {
    const page = pageAt(events, head, from, few);
    return (now) => older(now, page, from, few);
  }
  if (what === "around") {
    const seq = 1 + (at % Math.max(1, Math.floor(log.from / 2)));
    const page = pageAround(events, Math.max(head, log.since), seq, few);
    return (now) => around(now, page, seq);
  }
  const page = pageFrom(events, head, before, few);
  return (now) => newer(now, page, before, few);
}

/** Each message is as it was at our head, or at its page's where that is still ahead; and none is missing. */
function consistent(log: Log, events: readonly RoomEvent[]): void {
  const states = new Map([log, ...log.early].map(({ head }) => [head, stateAt(events, head)]));
  const headOf = (seq: number) => log.early.find((early) => isIn(early, seq))?.head ?? log.head;
  const expected = ({ from, before }: Pick<Stretch, "from" | "before">) =>
    stateAt(events, Math.max(...states.keys()))
      .filter(({ seq }) => isIn({ from, before }, seq) && seq <= headOf(seq))
      .map(({ seq }) => states.get(headOf(seq))?.find((one) => one.seq === seq));
  expect(log.messages).toEqual(expected({ from: log.from, before: Number.POSITIVE_INFINITY }));
  if (log.past) expect(log.past.messages).toEqual(expected(log.past));
  const noted = (range: Pick<Stretch, "from" | "before">) =>
    notesAt(events, log.head).filter(({ seq }) => isIn(range, seq));
  expect(log.notes).toEqual(noted({ from: log.from, before: Number.POSITIVE_INFINITY }));
  if (log.past) expect(log.past.notes).toEqual(noted(log.past));
}

test("from pages of any age and any place, in between the events", { timeout: 60_000 }, () => {
  const far = { jumps: 0, joins: 0 };
  fc.assert(
    fc.property(deeds(40), fc.nat(1000), arrivals, (done, start, all) => {
      const events = logged(done);
      const way: Asked[] = [];
      let log = openLog(events.length - (start % Math.ceil(events.length / 2)));
      for (const arrival of all) {
        const { what, at } = arrival;
        const before = log;
        const event = events[at % events.length];
        if (what === "event" && event) log = hear(log, [event]);
        else if (what === "page") log = way[at % Math.max(1, way.length)]?.(log) ?? log;
        else if (what === "back") log = leave(log);
        else if (what === "enter") log = trimmed(leave(log), few);
        else way.push(ask(log, events, arrival));
        if (!before.past && log.past) far.jumps++;
        if (before.past && !log.past && what === "page") far.joins++;
        consistent(log, events);
      }
      log = goneOn(hear(log, events), events, few);
      expect(seen(toBeginning(log, events, few))).toEqual(fresh(events));
    }),
    { seed: 20260306, numRuns: 3000 },
  );
  expect(far.jumps).toBeGreaterThan(1000);
  expect(far.joins).toBeGreaterThan(30);
});
