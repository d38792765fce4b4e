import type { Account } from "./account";
import { isAside } from "./aside";
import type { Message, Preview } from "./message";
import { isWholeNote, type Note } from "./note";
import { isObject, type Raw } from "./raw";

interface Logged {
  readonly room: string;
  readonly seq: number;
  readonly by: string;
  readonly at: string;
}

/** `target` is the seq of the message that it happens to. */
interface Changing extends Logged {
  readonly target: number;
}

export interface Reaction extends Changing {
  readonly type: "reaction.added" | "reaction.removed";
  readonly emoji: string;
}

/** What happens to a message after it was posted. */
export type Change =
  | Reaction
  | (Changing & { readonly type: "message.deleted" | "message.pinned" | "message.unpinned" })
  | (Changing & {
      readonly type: "message.previewed";
      /** Null if the message was deleted since. */
      readonly preview: Preview | null;
    })
  | (Changing & {
      readonly type: "message.edited";
      readonly body: string;
      readonly mentions: readonly string[];
    });

/** One entry of a room's log. Types that this client does not know yet still take their place in the order. */
export type RoomEvent =
  | Change
  | Note
  | (Logged &
      (
        | { readonly type: "message.posted"; readonly message: Message }
        | { readonly type: "member.joined" | "member.left"; readonly account: Account }
        | { readonly type: "unknown"; readonly named: string }
      ));

/** Not of the log: a subscription asked for more than is replayed. `head` is where the room goes on from. */
export interface Reset {
  readonly type: "reset";
  readonly room: string;
  readonly head: number;
}

export interface Events {
  readonly events: readonly RoomEvent[];
  readonly head: number;
}

/** Reads an event off the wire; undefined for what is not of the log (typing, presence, read, reset). */
export function roomEvent(raw: unknown): RoomEvent | undefined {
  if (isAside(raw) || !isObject(raw) || !isSeq(raw.seq) || raw.seq === 0 || typeof raw.room !== "string")
    return undefined;
  return (isWhole(raw) ? raw : { ...raw, type: "unknown", named: String(raw.type) }) as unknown as RoomEvent;
}

export function reset(raw: unknown): Reset | undefined {
  if (!isObject(raw) || raw.type !== "reset" || typeof raw.room !== "string") return undefined;
  return isSeq(raw.head) ? { type: "reset", room: raw.room, head: raw.head } : undefined;
}

const changes: ReadonlySet<string> = new Set([
  "message.edited",
  "message.deleted",
  "message.pinned",
  "message.unpinned",
  "message.previewed",
  "reaction.added",
  "reaction.removed",
]);

export function isChange(event: RoomEvent): event is Change {
  return changes.has(event.type);
}

/** Whether an event has what its type says with it; what has not is treated as a type that is not known. */
function isWhole(raw: Raw): boolean {
  switch (raw.type) {
    case "message.posted":
      return isMessage(raw.message) && raw.message.seq === raw.seq;
    case "message.edited":
      return hasTarget(raw) && typeof raw.body === "string" && Array.isArray(raw.mentions);
    case "message.deleted":
    case "message.pinned":
    case "message.unpinned":
      return hasTarget(raw);
    case "message.previewed":
      return hasTarget(raw) && (raw.preview === null || isPreview(raw.preview));
    case "reaction.added":
    case "reaction.removed":
      return hasTarget(raw) && typeof raw.emoji === "string" && typeof raw.by === "string";
    case "member.joined":
    case "member.left":
      return isObject(raw.account);
    default:
      return isWholeNote(raw);
  }
}

function isMessage(value: unknown): value is Raw {
  return (
    isObject(value) && typeof value.body === "string" && isObject(value.sender) && isObject(value.reactions)
  );
}

/** Of the web: what else a link may be does not become one to press. */
function isPreview(value: unknown): value is Preview {
  return (
    isObject(value) &&
    typeof value.url === "string" &&
    /^https?:/i.test(value.url) &&
    typeof value.title === "string" &&
    typeof value.site === "string"
  );
}

function isSeq(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Nothing happens to what has not been said yet. */
function hasTarget({ target, seq }: Raw): boolean {
  return isSeq(target) && target > 0 && target < (seq as number);
}
