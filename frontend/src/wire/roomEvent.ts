import type { Account } from "./account";
import type { Message } from "./message";

interface Logged {
  readonly room: string;
  readonly seq: number;
  readonly by: string;
  readonly at: string;
}

/** One entry of a room's log. Types that this client does not know yet still take their place in the order. */
export type RoomEvent = Logged &
  (
    | { readonly type: "message.posted"; readonly message: Message }
    | { readonly type: "member.joined" | "member.left"; readonly account: Account }
    | { readonly type: "room.renamed"; readonly name: string }
    | { readonly type: "unknown"; readonly named: string }
  );

const known = new Set(["message.posted", "member.joined", "member.left", "room.renamed"]);

/** Reads an event off the wire; undefined for what is not of the log (typing, presence, read). */
export function roomEvent(raw: unknown): RoomEvent | undefined {
  if (typeof raw !== "object" || raw === null) return undefined;
  const event = raw as RoomEvent & { type: string };
  if (!Number.isInteger(event.seq) || typeof event.room !== "string") return undefined;
  return known.has(event.type) ? event : { ...event, type: "unknown", named: event.type };
}

export interface Events {
  readonly events: readonly RoomEvent[];
  readonly head: number;
}
