import type { Account } from "./account";

/** Somebody is writing in a room. Not of its log, and over soon unless it is said again. */
export interface Typing {
  readonly type: "typing";
  readonly room: string;
  readonly account: Account;
}

export function typing(raw: unknown): Typing | undefined {
  const told = raw as Partial<Typing> | null;
  if (told?.type !== "typing" || typeof told.room !== "string") return undefined;
  const { id, displayName } = told.account ?? {};
  return typeof id === "string" && typeof displayName === "string" ? (told as Typing) : undefined;
}
