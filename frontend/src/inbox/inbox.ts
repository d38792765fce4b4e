import { http } from "../wire/http";
import type { Message } from "../wire/message";

/** What waits for me, by room: the newest of it, oldest first. */
export type Inbox = ReadonlyMap<string, readonly Message[]>;

export async function inbox(): Promise<Inbox> {
  const { rooms } = await http.get<{ rooms: Record<string, readonly Message[]> }>("/api/inbox");
  return inboxOf(rooms);
}

/** Rooms with the newest words first, and each room's words in their order. */
export function inboxOf(rooms: Readonly<Record<string, readonly Message[]>>): Inbox {
  const waiting = Object.entries(rooms)
    .map(([room, messages]) => [room, inTheirOrder(messages)] as const)
    .filter(([, messages]) => messages.length > 0);
  const latest = (messages: readonly Message[]) => messages.at(-1)?.at ?? "";
  return new Map(waiting.sort(([, a], [, b]) => latest(b).localeCompare(latest(a))));
}

/** Between the answer and the question something may have been deleted: it waits no longer. */
const inTheirOrder = (messages: readonly Message[]) =>
  messages.filter(({ deletedAt }) => !deletedAt).sort((a, b) => a.seq - b.seq);
