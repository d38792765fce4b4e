import type { Account } from "../wire/account";
import type { Attached, Message, Preview } from "../wire/message";
import type { Note } from "../wire/note";
import type { Role } from "../wire/room";
import type { Change, RoomEvent } from "../wire/roomEvent";

/** People and words for tests. */
export const mina: Account = { id: "a-mina", username: "mina", displayName: "민아" };
export const doyun: Account = { id: "a-doyun", username: "doyun", displayName: "도윤" };

export const room = "r-maru";

const start = Date.UTC(2026, 2, 2, 3, 0);

export function said(seq: number, over: Partial<Message> = {}): Message {
  return {
    room,
    seq,
    clientId: `c${seq}`,
    sender: mina,
    body: `글 ${seq}`,
    replyTo: null,
    thread: null,
    at: new Date(start + seq * 60_000).toISOString(),
    editedAt: null,
    deletedAt: null,
    pinnedAt: null,
    reactions: {},
    mentions: [],
    previews: [],
    files: [],
    ...over,
  };
}

export function posted(seq: number, over: Partial<Message> = {}): RoomEvent {
  const message = said(seq, over);
  return { room, seq, by: message.sender.id, at: message.at, type: "message.posted", message };
}

export function joined(seq: number): RoomEvent {
  return { room, seq, by: doyun.id, at: said(seq).at, type: "member.joined", account: doyun };
}

export function left(seq: number): RoomEvent {
  return { room, seq, by: doyun.id, at: said(seq).at, type: "member.left", account: doyun };
}

const kept = (seq: number, by = mina) => ({ room, seq, by: by.id, at: said(seq).at, keeper: by });

export function renamed(seq: number, name: string): Note {
  return { ...kept(seq), type: "room.renamed", name };
}

export function described(seq: number, topic: string): Note {
  return { ...kept(seq), type: "room.described", topic };
}

export function archived(seq: number, on = true): Note {
  return { ...kept(seq), type: on ? "room.archived" : "room.reopened" };
}

export function appointed(seq: number, role: Role): Note {
  return { ...kept(seq), type: "member.appointed", account: doyun, role };
}

const changing = (seq: number, target: number, by = mina) => ({
  room,
  seq,
  by: by.id,
  at: said(seq).at,
  target,
});

export function edited(seq: number, target: number, body: string, mentions: readonly string[] = []): Change {
  return { ...changing(seq, target), type: "message.edited", body, mentions };
}

export function deleted(seq: number, target: number): Change {
  return { ...changing(seq, target), type: "message.deleted" };
}

export function pinned(seq: number, target: number, on = true): Change {
  return { ...changing(seq, target), type: on ? "message.pinned" : "message.unpinned" };
}

export const attached = (seq: number): Attached => ({
  id: `f${seq}`,
  name: `사진 ${seq}.png`,
  type: "image/png",
  size: 1000,
  width: 90,
  height: 60,
});

export const preview = (url: string): Preview => ({
  url,
  title: `제목 ${url}`,
  description: null,
  site: "집",
});

export function previewed(seq: number, target: number, url: string): Change {
  return { ...changing(seq, target), type: "message.previewed", preview: preview(url) };
}

export function reacted(seq: number, target: number, emoji: string, by = doyun, on = true): Change {
  return { ...changing(seq, target, by), type: on ? "reaction.added" : "reaction.removed", emoji };
}
