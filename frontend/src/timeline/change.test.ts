import { expect, test } from "vitest";
import { hear, openLog } from "./log";
import { deleted, doyun, edited, mina, posted, reacted, said } from "./testing";

test("an edit replaces words and mentions, and says when", () => {
  const edit = edited(2, 1, "고친 글", [doyun.id]);
  const log = hear(openLog(0), [posted(1, { mentions: [mina.id] }), edit]);
  expect(log.messages[0]).toMatchObject({ body: "고친 글", mentions: [doyun.id], editedAt: edit.at });
});

test("a deletion leaves a trace and nothing else, and is the end of it", () => {
  const log = hear(openLog(0), [posted(1), edited(2, 1, "고침"), reacted(3, 1, "👍"), deleted(4, 1)]);
  const trace = { ...said(1), body: "", editedAt: said(2).at, deletedAt: said(4).at };
  expect(log.messages).toEqual([trace]);
  expect(hear(log, [edited(5, 1, "다시"), reacted(6, 1, "👍")]).messages).toEqual([trace]);
});

test("reactions come and go, each person once, in the order in which they came", () => {
  const on = [reacted(2, 1, "👍", mina), reacted(3, 1, "👍", doyun), reacted(4, 1, "👍", doyun)];
  let log = hear(openLog(0), [posted(1), ...on]);
  expect(log.messages[0]?.reactions).toEqual({ "👍": [mina.id, doyun.id] });
  log = hear(log, [reacted(5, 1, "👍", mina, false), reacted(6, 1, "👍", mina)]);
  expect(log.messages[0]?.reactions).toEqual({ "👍": [doyun.id, mina.id] });
  log = hear(log, [reacted(7, 1, "👍", mina, false), reacted(8, 1, "👍", doyun, false)]);
  expect(log.messages[0]?.reactions).toEqual({});
});
