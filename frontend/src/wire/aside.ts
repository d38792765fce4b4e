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

/** What a room is told beside its log. */
export type Aside = Typing | Read | Presence;

const types: ReadonlySet<unknown> = new Set(["typing", "read", "presence"]);

/** Whether this is of a kind that takes no place in a log, whatever else it says. */
export function isAside(raw: unknown): boolean {
  return types.has((raw as Partial<Aside> | null)?.type);
}

export function aside(raw: unknown): Aside | undefined {
  const told = raw as (Aside & { readonly seq?: unknown }) | null;
  if (!told || typeof told.room !== "string") return undefined;
  const { id, displayName } = told.account ?? {};
  return typeof id === "string" && typeof displayName === "string" && isWhole(told) ? told : undefined;
}

function isWhole(told: Aside): boolean {
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
