import { expect, test } from "vitest";
import { hear, openLog } from "./log";
import { deleted, doyun, edited, mina, pinned, posted, preview, previewed, reacted, said } from "./testing";

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

test("a preview is shown once, until the words are others", () => {
  const told = [posted(1), previewed(2, 1, "https://a.example"), previewed(3, 1, "https://b.example")];
  let log = hear(openLog(0), [...told, previewed(4, 1, "https://a.example")]);
  expect(log.messages[0]?.previews).toEqual([preview("https://a.example"), preview("https://b.example")]);
  log = hear(log, [edited(5, 1, "https://a.example"), previewed(6, 1, "https://a.example")]);
  expect(log.messages[0]?.previews).toEqual([preview("https://a.example")]);
  log = hear(log, [deleted(7, 1), previewed(8, 1, "https://b.example")]);
  expect(log.messages[0]?.previews).toEqual([]);
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

test("a pin comes and goes, an edit keeps it, a deletion ends it", () => {
  const pin = pinned(2, 1);
  let log = hear(openLog(0), [posted(1), pin, edited(3, 1, "고침")]);
  expect(log.messages[0]?.pinnedAt).toBe(pin.at);
  expect(hear(log, [pinned(4, 1, false)]).messages[0]?.pinnedAt).toBeNull();
  log = hear(log, [deleted(4, 1)]);
  expect(log.messages[0]?.pinnedAt).toBeNull();
});
