import type { Account } from "./account";

/** What was said. `seq` is its place in the room's log. */
export interface Message {
  readonly room: string;
  readonly seq: number;
  readonly clientId: string;
  readonly sender: Account;
  readonly body: string;
  readonly replyTo: number | null;
  readonly at: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  readonly mentions: readonly string[];
}

/** One page of a room's history, oldest first. */
export interface Page {
  readonly messages: readonly Message[];
  readonly head: number;
}
