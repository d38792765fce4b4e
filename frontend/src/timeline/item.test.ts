import { expect, test } from "vitest";
import { type Item, items } from "./item";
import { hear, openLog } from "./log";
import { write } from "./outbox";
import { archived, deleted, described, doyun, mina, posted, room } from "./testing";

const laid = (list: readonly Item[]) =>
  list.map((item) => {
    if (item.is === "message") return `${item.leads ? "+" : " "}${item.message.seq}`;
    if (item.is === "pending") return `${item.leads ? "+" : " "}${item.pending.body}`;
    return item.is;
  });

const log = (...events: Parameters<typeof posted>[]) =>
  hear(
    openLog(0),
    events.map((event) => posted(...event)),
  );

test("keeps one author's words of five minutes together", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 3, minute)).toISOString();
  const shown = items(
    log([1, { at: at(0) }], [2, { at: at(4) }], [3, { at: at(10) }], [4, { at: at(11), sender: doyun }]),
    [],
    undefined,
    mina.id,
  );
  expect(laid(shown)).toEqual(["beginning", "day", "+1", " 2", "+3", "+4"]);
});

test("draws a line between the days", () => {
  const shown = items(
    log([1, { at: "2026-03-01T14:59:00Z" }], [2, { at: "2026-03-01T15:00:00Z" }]),
    [],
    undefined,
    mina.id,
  );
  expect(laid(shown)).toEqual(["beginning", "day", "+1", "day", "+2"]);
});

test("draws the new line once, before the first message of others after the read position", () => {
  const shown = items(
    log([1, { sender: doyun }], [2], [3, { sender: doyun }], [4, { sender: doyun }]),
    [],
    1,
    mina.id,
  );
  expect(laid(shown)).toEqual(["beginning", "day", "+1", "+2", "new", "+3", " 4"]);
});

test("draws no new line where nothing is new", () => {
  expect(laid(items(log([1]), [], 0, mina.id))).not.toContain("new");
});

test("puts what I just wrote below, and keeps its row when it is heard", () => {
  const pending = write([], { room, clientId: "c2", body: "나중", at: posted(2).at });
  const before = items(log([1]), pending, undefined, mina.id);
  expect(laid(before)).toEqual(["beginning", "day", "+1", " 나중"]);
  const after = items(log([1], [2]), [], undefined, mina.id);
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
});

test("does not speak of a beginning that is not there yet", () => {
  expect(laid(items(hear(openLog(7), [posted(8)]), [], undefined, mina.id))).toEqual(["day", "+8"]);
});

test("counts the answers of a thread, those that were taken back aside", () => {
  const thread = log([1], [2, { replyTo: 1, thread: 1 }], [3, { replyTo: 2, thread: 1 }], [4]);
  const answers = (list: readonly Item[]) =>
    list.flatMap((item) => (item.is === "message" ? item.answers : []));
  expect(answers(items(thread, [], undefined, mina.id))).toEqual([2, 0, 0, 0]);
  const less = hear(thread, [deleted(5, 3)]);
  expect(answers(items(less, [], undefined, mina.id))).toEqual([1, 0, 0, 0]);
});

test("what became of the room stands between the words, and whoever speaks after it begins anew", () => {
  const log = hear(openLog(0), [posted(1), described(2, "이야기"), posted(3), archived(4)]);
  expect(laid(items(log, [], undefined, mina.id))).toEqual(["beginning", "day", "+1", "note", "+3", "note"]);
  const only = hear(openLog(0), [archived(1)]);
  expect(laid(items(only, [], undefined, mina.id))).toEqual(["beginning", "day", "note"]);
});
