import fc from "fast-check";
import { expect, test } from "vitest";
import type { RoomEvent } from "../wire/roomEvent";
import { hear, openLog } from "./log";
import { older } from "./pages";
import { type Deed, deeds, logged, replayed, stateAt } from "./testingHouse";
import { fresh, pageAt, seen } from "./testingPages";

/**
 * Whatever way a client came to know a room, it ends with what somebody sees who comes in only now. Ten thousand
 * random rooms each; a counterexample is made small by the library and printed.
 */
const often = { seed: 20260306, numRuns: 10_000 };
const patience = 60_000;

/** All there are: each has to come after a snapshot in one of the rooms. */
const types: Readonly<Record<RoomEvent["type"], true>> = {
  "member.appointed": true,
  "member.joined": true,
  "member.left": true,
  "message.deleted": true,
  "message.edited": true,
  "message.pinned": true,
  "message.posted": true,
  "message.previewed": true,
  "message.unpinned": true,
  "reaction.added": true,
  "reaction.removed": true,
  "room.archived": true,
  "room.described": true,
  "room.renamed": true,
  "room.reopened": true,
  unknown: true,
};

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
    expect([...after].sort()).toEqual(Object.keys(types).sort());
  },
  patience,
);
