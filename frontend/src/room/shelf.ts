import type { Message } from "../wire/message";
import type { Room } from "../wire/room";
import { countAfter, waitingAfter } from "./unread";

/** My rooms, by id. */
export type Shelf = ReadonlyMap<string, Room>;

/** What is known of a room's log: complete between `from` and `head`. */
export interface Known {
  readonly head: number;
  readonly from: number;
  readonly messages: readonly Message[];
}

export function shelfOf(rooms: readonly Room[]): Shelf {
  return new Map(rooms.map((room) => [room.id, room]));
}

/** Takes the server's list. Where we have heard or read more than it knew, what we counted stands. */
export function refreshed(shelf: Shelf, rooms: readonly Room[]): Shelf {
  return shelfOf(rooms.map((fresh) => newer(shelf.get(fresh.id), fresh)));
}

export function withRoom(shelf: Shelf, fresh: Room): Shelf {
  return new Map(shelf).set(fresh.id, newer(shelf.get(fresh.id), fresh));
}

export function without(shelf: Shelf, id: string): Shelf {
  return new Map([...shelf].filter(([room]) => room !== id));
}

function newer(had: Room | undefined, fresh: Room): Room {
  if (!had || (had.head <= fresh.head && had.lastRead <= fresh.lastRead)) return fresh;
  const { head, lastRead, unread, mentions, lastMessage, activeAt } = had;
  return { ...fresh, head, lastRead, unread, mentions, lastMessage, activeAt };
}

/** Follows the room's log: the last words, and what waits for me. */
export function follow(room: Room, known: Known, me: string): Room {
  if (known.head <= room.head) return room;
  const last = known.messages.at(-1) ?? null;
  const said = last && last.seq >= (room.lastMessage?.seq ?? 0) ? last : room.lastMessage;
  const more = countAfter(known.messages, Math.max(room.head, room.lastRead), me);
  const waiting = waitingAfter(known, room.lastRead, me) ?? {
    unread: room.unread + more.unread,
    mentions: room.mentions + more.mentions,
  };
  return { ...room, ...waiting, head: known.head, lastMessage: said, activeAt: said?.at ?? room.activeAt };
}

/** Whether some of what waits lies before what we know of the log. */
export const isPartly = ({ lastRead }: Room, { from }: Known) => from > lastRead + 1;

/** Whether what happened to this message changes what the list says of its room, in a way that our log cannot tell. */
export function escapes(room: Room, known: Known, target: number): boolean {
  const counted = target > room.lastRead && isPartly(room, known);
  return counted || (target === room.lastMessage?.seq && target < known.from);
}

/** The server has counted again; what it did not know yet is added. Where I have read on, its next word is awaited. */
export function recounted(had: Room, fresh: Room, known: Known | undefined, me: string): Room {
  if (fresh.lastRead < had.lastRead) return had;
  return known ? follow(fresh, known, me) : fresh;
}

/** I have read up to here, on this device or another. A read position never goes back. */
export function readTo(
  room: Room,
  seq: number,
  known: Known | undefined,
  me: string,
  told: { unread: number; mentions: number },
): Room {
  const lastRead = Math.max(room.lastRead, seq);
  if (seq < room.lastRead) return room;
  return { ...room, lastRead, ...((known && waitingAfter(known, lastRead, me)) ?? plain(told)) };
}

/** I have gone back to here, to find something again. */
export function readBackTo(
  room: Room,
  seq: number,
  known: Known | undefined,
  me: string,
  told: { unread: number; mentions: number },
): Room {
  const waiting = (known && waitingAfter(known, seq, me)) ?? plain(told);
  return { ...room, lastRead: Math.min(room.lastRead, seq), ...waiting };
}

const plain = ({ unread, mentions }: { unread: number; mentions: number }) => ({ unread, mentions });

/** Newest activity first. */
export function inOrder(shelf: Shelf): readonly Room[] {
  return [...shelf.values()].sort((a, b) => b.activeAt.localeCompare(a.activeAt) || a.id.localeCompare(b.id));
}
