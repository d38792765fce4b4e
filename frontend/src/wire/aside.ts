import type { Account } from "./account";

interface Told {
  readonly room: string;
  readonly account: Account;
}

/** Somebody is writing. Over soon unless it is said again. */
export interface Typing extends Told {
  readonly type: "typing";
}

/** Somebody has read a room up to a message: `seq` is how far, not a place in the log. */
export interface Read extends Told {
  readonly type: "read";
  readonly seq: number;
}

/** Somebody came or went. Of two of these about somebody the one with the higher version holds. */
export interface Presence extends Told {
  readonly type: "presence";
  readonly state: "online" | "offline";
  readonly version: number;
}

/** How many members of a large room have read how far. */
export interface Counts {
  readonly members: number;
  /** The newest positions, the furthest first, and how many have read so far and no further. */
  readonly furthest: readonly { readonly seq: number; readonly members: number }[];
  /** Of two counts of a room the one with the higher version is the later. */
  readonly version: number;
}

/** What the server says when it is asked: in a small room who has read how far, in a large one how many. */
export interface Reading {
  readonly positions: Readonly<Record<string, number>>;
  readonly counts: Counts | null;
}

/** That has changed. */
export interface Counted {
  readonly type: "readers";
  readonly room: string;
  readonly readers: Counts;
}

/** What a room is told beside its log. */
export type Aside = Typing | Read | Presence | Counted;

const types: ReadonlySet<unknown> = new Set(["typing", "read", "presence", "readers"]);

/** Whether this is of a kind that takes no place in a log, whatever else it says. */
export function isAside(raw: unknown): boolean {
  return types.has((raw as Partial<Aside> | null)?.type);
}

export function aside(raw: unknown): Aside | undefined {
  const told = raw as Aside | null;
  if (!told || typeof told.room !== "string") return undefined;
  if (told.type === "readers") return Array.isArray(told.readers?.furthest) ? told : undefined;
  const { id, displayName } = told.account ?? {};
  return typeof id === "string" && typeof displayName === "string" && isWhole(told) ? told : undefined;
}

function isWhole(told: Exclude<Aside, Counted>): boolean {
  switch (told.type) {
    case "typing":
      return true;
    case "read":
      return Number.isSafeInteger(told.seq);
    case "presence":
      return (told.state === "online" || told.state === "offline") && Number.isSafeInteger(told.version);
    default:
      return false;
  }
}
