import type { Message } from "../wire/message";
import type { Room } from "../wire/room";
import type { Known } from "./shelf";

/** Rooms and words for tests. */
export const me = { id: "me", username: "me", displayName: "나" };
export const mina = { id: "mina", username: "mina", displayName: "민아" };

export const room = (over: Partial<Room> = {}): Room => ({
  id: "r1",
  name: "마루",
  kind: "public",
  topic: "",
  role: "member",
  head: 0,
  lastRead: 0,
  unread: 0,
  mentions: 0,
  lastMessage: null,
  people: [],
  createdAt: "2026-03-02T00:00:00Z",
  activeAt: "2026-03-02T00:00:00Z",
  archivedAt: null,
  ...over,
});

export const message = (seq: number, sender = mina, mentions: string[] = []): Message => ({
  room: "r1",
  seq,
  clientId: `c${seq}`,
  sender,
  body: "글",
  replyTo: null,
  thread: null,
  at: `2026-03-02T01:00:${String(seq).padStart(2, "0")}Z`,
  editedAt: null,
  deletedAt: null,
  pinnedAt: null,
  reactions: {},
  mentions,
});

export const known = (from: number, ...messages: Message[]): Known => ({
  from,
  head: messages.at(-1)?.seq ?? from - 1,
  messages,
});
