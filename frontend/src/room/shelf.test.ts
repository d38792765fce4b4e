import fc from "fast-check";
import { expect, test } from "vitest";
import { everybody } from "../wire/message";
import { matching, nameOf } from "./name";
import { follow, inOrder, readTo, refreshed, shelfOf, withRoom } from "./shelf";
import { known, me, message, mina, room } from "./testing";

test("counts what others say and not what I say", () => {
  const after = follow(room(), known(1, message(1), message(2, me), message(3, mina, ["me"])), me.id);
  expect(after).toMatchObject({ unread: 2, mentions: 1, head: 3, lastMessage: { seq: 3 } });
});

test("who calls everybody calls me", () => {
  const after = follow(room(), known(1, message(1), message(2, mina, [everybody])), me.id);
  expect(after).toMatchObject({ unread: 2, mentions: 1 });
});

test("adds to what waited before the log that is known", () => {
  const before = room({ head: 10, lastRead: 2, unread: 5, mentions: 1 });
  expect(follow(before, known(11, message(11)), me.id)).toMatchObject({ unread: 6, mentions: 1 });
});

test("never counts a message twice", () => {
  const once = follow(room(), known(1, message(1)), me.id);
  expect(follow(once, known(1, message(1)), me.id)).toBe(once);
});

test("reading leaves what came after, and never goes back", () => {
  const log = known(1, message(1), message(2), message(3));
  const before = follow(room(), log, me.id);
  const read = readTo(before, 2, log, me.id, { unread: 99, mentions: 9 });
  expect(read).toMatchObject({ lastRead: 2, unread: 1, mentions: 0 });
  expect(readTo(read, 1, log, me.id, { unread: 99, mentions: 9 })).toBe(read);
});

test("takes the server's word where the log is not known", () => {
  const before = room({ head: 50, unread: 9 });
  expect(readTo(before, 48, undefined, me.id, { unread: 2, mentions: 0 })).toMatchObject({ unread: 2 });
});

test("an older list does not undo what was heard since", () => {
  const shelf = shelfOf([follow(room(), known(1, message(1)), me.id)]);
  const list = [room({ name: "마당" })];
  expect(refreshed(shelf, list).get("r1")).toMatchObject({ name: "마당", unread: 1, head: 1 });
  expect(refreshed(shelf, []).size).toBe(0);
  expect(withRoom(shelf, room({ head: 4, unread: 0 })).get("r1")).toMatchObject({ unread: 0, head: 4 });
});

test("a list from before I read does not make it unread again", () => {
  const log = known(1, message(1));
  const read = readTo(follow(room(), log, me.id), 1, log, me.id, { unread: 0, mentions: 0 });
  const stale = room({ head: 1, lastRead: 0, unread: 1 });
  expect(refreshed(shelfOf([read]), [stale]).get("r1")).toMatchObject({ lastRead: 1, unread: 0 });
});

test("counting along the way is counting at the end", () => {
  const history = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(history, fc.array(fc.nat(30)), (mine, reads) => {
      const messages = mine.map((own, i) => message(i + 1, own ? me : mina));
      let live = room();
      messages.forEach((_, i) => {
        const log = known(1, ...messages.slice(0, i + 1));
        live = follow(live, log, me.id);
        const seq = reads[i];
        if (seq !== undefined && seq <= i + 1)
          live = readTo(live, seq, log, me.id, { unread: 0, mentions: 0 });
      });
      const waits = messages.filter(({ seq, sender }) => seq > live.lastRead && sender !== me).length;
      expect(live.unread).toBe(waits);
    }),
    { seed: 11 },
  );
});

test("puts the newest activity first", () => {
  const shelf = shelfOf([room(), room({ id: "r2", activeAt: "2026-03-03T00:00:00Z" })]);
  expect(inOrder(shelf).map(({ id }) => id)).toEqual(["r2", "r1"]);
});

test("calls a direct room by its other people", () => {
  const direct = { name: null, kind: "direct" as const };
  expect(nameOf(room({ ...direct, people: [me, mina] }), me.id, "혼자")).toBe("민아");
  expect(nameOf(room({ ...direct, people: [me] }), me.id, "혼자")).toBe("혼자");
});

test("finds rooms by any part of their name", () => {
  const rooms = [
    room({ name: "큰 마당" }),
    room({ id: "r2", name: "마당쇠" }),
    room({ id: "r3", name: "부엌" }),
  ];
  const found = matching(rooms, "마당", (one) => one.name ?? "");
  expect(found.map(({ name }) => name)).toEqual(["마당쇠", "큰 마당"]);
});
