import { expect, test } from "vitest";
import { everybody } from "../wire/message";
import { escapes, follow, recounted } from "./shelf";
import { known, me, message, mina, room } from "./testing";

test("what was deleted is neither waiting nor the last words", () => {
  const called = message(2, mina, ["me"]);
  const before = follow(room(), known(1, message(1), called), me.id);
  expect(before).toMatchObject({ unread: 2, mentions: 1 });
  const gone = { ...called, body: "", mentions: [], deletedAt: called.at };
  const after = follow(before, { ...known(1, message(1), gone), head: 3 }, me.id);
  expect(after).toMatchObject({ unread: 1, mentions: 0, lastMessage: { body: "", deletedAt: called.at } });
});

test("an edit changes the last words, and who is called", () => {
  const before = follow(room(), known(1, message(1)), me.id);
  const called = { ...message(1, mina, ["me"]), body: "고친 글" };
  const after = follow(before, { ...known(1, called), head: 2 }, me.id);
  expect(after).toMatchObject({ unread: 1, mentions: 1, lastMessage: { body: "고친 글" } });
  const all = { ...message(1, mina, [everybody]), body: "모두" };
  expect(follow(after, { ...known(1, all), head: 3 }, me.id)).toMatchObject({ mentions: 1 });
  expect(follow(after, { ...known(1, message(1)), head: 4 }, me.id)).toMatchObject({ mentions: 0 });
});

test("knows when our log cannot tell what a deletion changes", () => {
  const waits = room({ head: 10, lastRead: 4, lastMessage: message(9) });
  expect(escapes(waits, known(11), 7)).toBe(true);
  expect(escapes(waits, known(5), 7)).toBe(false);
  expect(escapes(waits, known(11), 3)).toBe(false);
  expect(escapes({ ...waits, lastRead: 10 }, known(11), 9)).toBe(true);
});

test("takes the server's new count and adds what it did not know yet", () => {
  const had = room({ head: 12, lastRead: 4, unread: 8 });
  const fresh = room({ head: 11, lastRead: 4, unread: 6 });
  const log = known(11, message(11), message(12));
  expect(recounted(had, fresh, log, me.id)).toMatchObject({ head: 12, unread: 7 });
  const read = { ...had, lastRead: 12, unread: 0 };
  expect(recounted(read, fresh, log, me.id)).toBe(read);
});
