import fc from "fast-check";
import { expect, test } from "vitest";
import type { Page } from "../wire/message";
import type { RoomEvent } from "../wire/roomEvent";
import { hear, type Log, older, openLog } from "./log";
import { type Deed, deeds, logged, pageAt, replayed, stateAt } from "./testingHouse";

/**
 * Whatever way a client came to know a room, it ends with what somebody sees who comes in only now. Ten thousand
 * random rooms each; a counterexample is made small by the library and printed.
 */
const often = { seed: 20260306, numRuns: 10_000 };
const asked = 4;
const patience = 60_000;

const fresh = (events: readonly RoomEvent[]) => ({
  head: events.length,
  from: 1,
  messages: stateAt(events, events.length),
  held: 0,
});

const seen = ({ head, from, messages, held }: Log) => ({ head, from, messages, held: held.size });

/** Reads pages until the beginning is there. */
function toBeginning(log: Log, events: readonly RoomEvent[]): Log {
  let read = log;
  while (read.from > 1) read = older(read, pageAt(events, events.length, read.from, asked), read.from, asked);
  return read;
}

/** Events in no order, doubled, in chunks, some as they were said and some as they are replayed. */
const shuffled = fc.record({
  order: fc.array(fc.nat(1000), { maxLength: 50, size: "max" }),
  chunk: fc.integer({ min: 1, max: 5 }),
});

function chunks(all: readonly RoomEvent[], order: readonly number[], size: number): RoomEvent[][] {
  const events = order.flatMap((at) => all[at % all.length] ?? []);
  return Array.from({ length: Math.ceil(events.length / size) }, (_, i) =>
    events.slice(i * size, (i + 1) * size),
  );
}

test(
  "from events alone, in any order, doubled and in chunks",
  () => {
    fc.assert(
      fc.property(deeds(24), shuffled, (done: readonly Deed[], { order, chunk }) => {
        const events = logged(done);
        const again = events.map((event) => replayed(events, event, events.length));
        const both = events.flatMap((event, i) => [event, again[i] ?? event]);
        let log = openLog(0);
        for (const some of chunks(both, order, chunk)) log = hear(log, some);
        expect(log.messages.map(({ seq }) => seq)).toEqual(stateAt(events, log.head).map(({ seq }) => seq));
        for (const some of chunks(again, [...again.keys()].reverse(), chunk)) log = hear(log, some);
        expect(seen(log)).toEqual(fresh(events));
      }),
      often,
    );
  },
  patience,
);

test(
  "from a snapshot at any earlier seq and what came after it",
  () => {
    const after = new Set<string>();
    fc.assert(
      fc.property(deeds(20), fc.nat(1000), (done, at) => {
        const events = logged(done);
        const head = at % events.length;
        const rest = events.slice(head);
        const snapshot = older(openLog(head), pageAt(events, head, head + 1, 100), head + 1, 100);
        expect(seen(hear(snapshot, rest))).toEqual(fresh(events));
        for (const { type } of rest) after.add(type);
      }),
      often,
    );
    expect(after.size).toBe(11);
  },
  patience,
);

/** One thing that reaches the client: events, or a page read at some moment and delivered at another. */
interface Arrival {
  readonly what: "event" | "page" | "ask";
  readonly at: number;
  readonly head: number;
}

const arrivals: fc.Arbitrary<readonly Arrival[]> = fc.array(
  fc.record({
    what: fc.constantFrom("event", "event", "event", "page", "ask"),
    at: fc.nat(1000),
    head: fc.nat(1000),
  }),
  { maxLength: 60, size: "max" },
);

/** What is on the way to the client: the page that it asked for last, read at a head of the server's choice. */
interface Asked {
  readonly page: Page;
  readonly before: number;
}

function arrive(log: Log, events: readonly RoomEvent[], way: readonly Asked[], { what, at }: Arrival): Log {
  const asked = way[at % Math.max(1, way.length)];
  if (what === "page" && asked) return older(log, asked.page, asked.before, 4);
  const event = events[at % events.length];
  return what === "event" && event ? hear(log, [event]) : log;
}

/** Each message is as it was at our head, or at its page's where that is still ahead. */
function consistent(log: Log, events: readonly RoomEvent[]): void {
  const heads = [log.head, ...log.early.map(({ head }) => head)];
  const states = new Map(heads.map((head) => [head, stateAt(events, head)]));
  const headOf = (seq: number) =>
    log.early.find(({ from, before }) => from <= seq && seq < before)?.head ?? log.head;
  const expected = stateAt(events, log.head)
    .filter(({ seq }) => seq >= log.from)
    .map(({ seq }) => states.get(headOf(seq))?.find((one) => one.seq === seq));
  expect(log.messages).toEqual(expected);
}

test(
  "from older pages of any age, in between the events",
  () => {
    fc.assert(
      fc.property(deeds(24), fc.nat(1000), arrivals, (done, start, all) => {
        const events = logged(done);
        const way: Asked[] = [];
        let log = openLog(start % (events.length + 1));
        for (const arrival of all) {
          if (arrival.what === "ask") {
            const head = arrival.head % (events.length + 1);
            way.push({ page: pageAt(events, head, log.from, asked), before: log.from });
          }
          log = arrive(log, events, way, arrival);
        }
        consistent(log, events);
        log = hear(log, events);
        expect(seen(toBeginning(log, events))).toEqual(fresh(events));
      }),
      often,
    );
  },
  patience,
);
