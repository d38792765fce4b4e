import { expect, test } from "vitest";
import type { Message } from "../wire/message";
import { inboxOf } from "./inbox";

const message = (room: string, seq: number, at: string): Message => ({
  room,
  seq,
  clientId: `${room}${seq}`,
  sender: { id: "a", username: "mina", displayName: "민아" },
  body: "글",
  replyTo: null,
  thread: null,
  at,
  editedAt: null,
  deletedAt: null,
  pinnedAt: null,
  reactions: {},
  mentions: [],
});

test("puts the newest room first and each room's words in order, whatever order they came in", () => {
  const waiting = inboxOf({
    early: [message("early", 2, "2026-03-02T10:00:00Z"), message("early", 1, "2026-03-02T09:00:00Z")],
    late: [message("late", 7, "2026-03-02T11:00:00Z")],
    none: [],
  });
  expect([...waiting].map(([room, said]) => [room, said.map(({ seq }) => seq)])).toEqual([
    ["late", [7]],
    ["early", [1, 2]],
  ]);
});
