import { expect, test } from "vitest";
import { hear, type Log, openLog } from "./log";
import { write } from "./outbox";
import { doyun, edited, mina, posted, room, said } from "./testing";
import { answersOf, threadItems } from "./thread";

const answer = (seq: number, replyTo = 1) => said(seq, { replyTo, thread: 1 });
const seqs = (messages: readonly { seq: number }[]) => messages.map(({ seq }) => seq);

test("what the log has is as the log has it, what it has not as it was read", () => {
  const log = hear(openLog(4), [
    posted(5, { replyTo: 1, thread: 1 }),
    posted(6),
    edited(7, 5, "고침"),
    posted(8, { replyTo: 5, thread: 1 }),
  ]);
  const answers = answersOf([answer(2), answer(5)], log, 1);
  expect(seqs(answers)).toEqual([2, 5, 8]);
  expect(answers[1]?.body).toBe("고침");
});

test("what was read ahead of the log is there too, and once", () => {
  const log: Log = hear(openLog(4), [posted(5, { replyTo: 1, thread: 1 })]);
  expect(seqs(answersOf([answer(5), answer(6)], log, 1))).toEqual([5, 6]);
  expect(seqs(answersOf([answer(2)], openLog(9), 1))).toEqual([2]);
});

test("quotes only what is not the beginning of the thread, and shows what is on its way", () => {
  const at = said(9).at;
  let outbox = write([], { room, clientId: "new", body: "곧", replyTo: 2, at });
  outbox = write(outbox, { room, clientId: "other", body: "딴 데", at });
  const laid = threadItems(said(1), [answer(2), answer(3, 2)], outbox, mina.id);
  const words = laid.flatMap((item) => (item.is === "message" ? [item.message] : []));
  expect(words.map(({ replyTo }) => replyTo)).toEqual([null, null, 2]);
  expect(laid.flatMap((item) => (item.is === "pending" ? item.pending.body : []))).toEqual(["곧"]);
  expect(laid.some((item) => item.is === "message" && item.answers !== 0)).toBe(false);
});

test("the words of one author stand together there as well", () => {
  const laid = threadItems(
    said(1),
    [
      { ...answer(2), sender: doyun },
      { ...answer(3), sender: doyun },
    ],
    [],
    mina.id,
  );
  expect(laid.map((item) => item.is === "message" && item.leads)).toEqual([false, true, true, false]);
});
