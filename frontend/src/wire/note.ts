import type { Account } from "./account";
import { isObject, type Raw } from "./raw";
import type { Role } from "./room";

interface Kept {
  readonly room: string;
  readonly seq: number;
  readonly by: string;
  readonly at: string;
  /** Who did it, as everyone may see them. */
  readonly keeper: Account;
}

/** What becomes of a room itself; shown between its messages. */
export type Note = Kept &
  (
    | { readonly type: "room.renamed"; readonly name: string }
    | { readonly type: "room.described"; readonly topic: string }
    | { readonly type: "room.archived" | "room.reopened" }
    | { readonly type: "member.appointed"; readonly account: Account; readonly role: Role }
  );

const types: ReadonlySet<string> = new Set([
  "room.renamed",
  "room.described",
  "room.archived",
  "room.reopened",
  "member.appointed",
]);

const roles: ReadonlySet<unknown> = new Set(["owner", "moderator", "member"]);

export function isNote<Event extends { readonly type: string }>(event: Event): event is Extract<Event, Note> {
  return types.has(event.type);
}

/** Whether it is a note that has what its type says with it. */
export function isWholeNote(raw: Raw): boolean {
  if (!isObject(raw.keeper)) return false;
  switch (raw.type) {
    case "room.renamed":
      return typeof raw.name === "string";
    case "room.described":
      return typeof raw.topic === "string";
    case "room.archived":
    case "room.reopened":
      return true;
    case "member.appointed":
      return isObject(raw.account) && roles.has(raw.role);
    default:
      return false;
  }
}
