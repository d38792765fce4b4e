import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hear, openLog } from "../timeline/log";
import { deleted, doyun, edited, joined, pinned, posted, room, said } from "../timeline/testing";
import { Lists } from "./lists";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const followed = (root: number, last: number) => ({
  root: said(root),
  last: said(last),
  replies: 1,
  unread: 0,
});

/** What is asked for again once the moment is over. */
function asked(known: unknown, happen: (lists: Lists) => void): string[] {
  const queries = new QueryClient();
  queries.setQueryData(["threads"], known);
  const keys: string[] = [];
  vi.spyOn(queries, "invalidateQueries").mockImplementation(async (filter) => {
    keys.push((filter?.queryKey ?? []).join("/"));
  });
  happen(new Lists(doyun.id, queries));
  vi.advanceTimersByTime(400);
  return keys.sort();
}

const log = hear(openLog(9), [posted(10), posted(11, { sender: doyun })]);

test("an answer concerns who takes part in its thread, and nobody else", () => {
  const answer = (thread: number, over = {}) => posted(12, { replyTo: thread, thread, ...over });
  const mine = followed(5, 8);
  expect(asked([mine], (lists) => lists.happened(answer(5), log))).toEqual(["threads"]);
  expect(asked([mine], (lists) => lists.happened(answer(11), log))).toEqual(["threads"]);
  expect(asked([mine], (lists) => lists.happened(answer(10, { sender: doyun }), log))).toEqual(["threads"]);
  expect(asked([mine], (lists) => lists.happened(answer(10), log))).toEqual([]);
  expect(asked([], (lists) => lists.happened(answer(3), log))).toEqual([]);
  expect(asked(undefined, (lists) => lists.happened(answer(3), log))).toEqual(["threads"]);
});

test("what happens to a message is asked for where it is shown apart from its room", () => {
  const common = [`message/${room}/10`, `pins/${room}`, "saved"];
  expect(asked([], (lists) => lists.happened(pinned(12, 10), log))).toEqual(common);
  expect(asked([followed(10, 11)], (lists) => lists.happened(edited(12, 10, "고침"), log))).toEqual([
    ...common,
    "threads",
  ]);
  expect(asked([], (lists) => lists.happened(deleted(12, 4), log))).toContain(`thread/${room}`);
});

test("all that happens within a moment is asked for once", () => {
  const many = asked([], (lists) => {
    for (let seq = 12; seq < 40; seq++) lists.happened(joined(seq), log);
  });
  expect(many).toEqual([`members/${room}`]);
});

test("who has left a room or come into one looks at his own lists again, and so does who has missed something", () => {
  expect(asked([], (lists) => lists.noticed({ type: "room.left", room }))).toEqual([
    "saved",
    "search",
    "threads",
  ]);
  expect(asked([], (lists) => lists.reset(room))).toEqual([
    `members/${room}`,
    `message/${room}`,
    `pins/${room}`,
    "saved",
    `thread/${room}`,
    "threads",
  ]);
  expect(asked([], (lists) => lists.all())).toEqual(["pins", "saved", "thread", "threads"]);
});

test("what changes in a room is asked for by who keeps it", () => {
  expect(asked([], (lists) => lists.keeping(room))).toEqual([
    `bans/${room}`,
    `links/${room}`,
    `members/${room}`,
  ]);
});

test("nothing is asked for after the end", () => {
  expect(
    asked([], (lists) => {
      lists.all();
      lists.stop();
    }),
  ).toEqual([]);
});
