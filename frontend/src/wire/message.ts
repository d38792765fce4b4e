import type { Account } from "./account";

/** Who reacted with what: each emoji with its people, in the order in which they came. */
export type Reactions = Readonly<Record<string, readonly string[]>>;

/** What was said, as it is by now. `seq` is its place in the room's log. */
export interface Message {
  readonly room: string;
  readonly seq: number;
  readonly clientId: string;
  readonly sender: Account;
  /** Empty once it is deleted. */
  readonly body: string;
  readonly replyTo: number | null;
  readonly at: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  readonly reactions: Reactions;
  readonly mentions: readonly string[];
}

/** One page of a room's history, oldest first, as it was when the log ended at `head`. */
export interface Page {
  readonly messages: readonly Message[];
  readonly head: number;
}
