import { expect, test } from "vitest";
import { isNote } from "./note";
import { isChange, reset, roomEvent } from "./roomEvent";

const common = { room: "r", seq: 7, by: "a", at: "2026-03-02T00:00:00Z" };

test.each([
  { type: "message.edited", target: 3, body: "고침", mentions: [] },
  { type: "message.deleted", target: 3 },
  { type: "message.pinned", target: 3 },
  { type: "message.unpinned", target: 3 },
  {
    type: "message.previewed",
    target: 3,
    preview: { url: "https://example.org", title: "제목", description: null, site: "집" },
  },
  { type: "message.previewed", target: 3, preview: null },
  { type: "reaction.added", target: 3, emoji: "👍" },
  { type: "reaction.removed", target: 3, emoji: "👍" },
])("reads $type", (what) => {
  const event = roomEvent({ ...common, ...what });
  expect(event).toEqual({ ...common, ...what });
  expect(event && isChange(event)).toBe(true);
});

const keeper = { id: "a", username: "a", displayName: "가" };

test.each([
  { type: "room.renamed", keeper, name: "새 방" },
  { type: "room.described", keeper, topic: "" },
  { type: "room.archived", keeper },
  { type: "room.reopened", keeper },
  { type: "member.appointed", keeper, account: keeper, role: "moderator" },
])("reads $type", (what) => {
  const event = roomEvent({ ...common, ...what });
  expect(event).toEqual({ ...common, ...what });
  expect(event && isNote(event)).toBe(true);
});

test.each([
  { type: "room.renamed", name: "누가?" },
  { type: "room.described", keeper },
  { type: "room.archived" },
  { type: "member.appointed", keeper, account: keeper, role: "king" },
  { type: "message.edited", target: 3, body: null, mentions: [] },
  { type: "message.deleted", target: 7 },
  { type: "message.pinned" },
  { type: "message.unpinned", target: 9 },
  { type: "reaction.added", target: 3 },
  { type: "message.previewed", target: 3 },
  { type: "message.previewed", target: 3, preview: { url: "javascript:alert(1)", title: "x", site: "y" } },
  { type: "message.posted" },
  { type: "poll.opened" },
])("what is not whole, or not known, keeps its place and says nothing", (what) => {
  expect(roomEvent({ ...common, ...what })).toMatchObject({ seq: 7, type: "unknown", named: what.type });
});

test("what is not of the log is no event", () => {
  for (const raw of [
    null,
    "x",
    { ...common, seq: 0 },
    { ...common, seq: 1.5 },
    { type: "typing", room: "r" },
    { ...common, type: "read", account: { id: "a" } },
  ]) {
    expect(roomEvent(raw)).toBeUndefined();
  }
});

test("reads where a room begins anew", () => {
  const raw = { type: "reset", event: "reset", room: "r", head: 4000 };
  expect(reset(raw)).toMatchObject({ type: "reset", room: "r", head: 4000 });
  expect(roomEvent(raw)).toBeUndefined();
  expect(reset({ ...raw, head: "4000" })).toBeUndefined();
});
