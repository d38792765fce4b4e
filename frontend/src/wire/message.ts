import type { Account } from "./account";
import type { Note } from "./note";

/** Who reacted with what: each emoji with its people, in the order in which they came. */
export type Reactions = Readonly<Record<string, readonly string[]>>;

/** What the page behind a link says of itself. `url` is the link as it stands in the message. */
export interface Preview {
  readonly url: string;
  readonly title: string;
  readonly description: string | null;
  readonly site: string;
}

/** A file that came with a message. */
export interface Attached {
  readonly id: string;
  readonly name: string;
  /** By what is in it, whatever its name says. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels; only of an image of which there is a preview. */
  readonly width: number | null;
  readonly height: number | null;
}

/** What was said, as it is by now. `seq` is its place in the room's log. */
export interface Message {
  readonly room: string;
  readonly seq: number;
  readonly clientId: string;
  readonly sender: Account;
  /** Empty once it is deleted. */
  readonly body: string;
  readonly replyTo: number | null;
  /** seq of the message that began the thread in which it answers. */
  readonly thread: number | null;
  readonly at: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  readonly pinnedAt: string | null;
  readonly reactions: Reactions;
  /** Whom it calls; see `calls`. */
  readonly mentions: readonly string[];
  /** A node that is older than this page tells of none of these. */
  readonly files?: readonly Attached[];
  readonly previews?: readonly Preview[];
}

/** Among those called it stands for everybody in the room. */
export const everybody = "00000000-0000-0000-0000-000000000000";

/** Whether those called are, or include, somebody. */
export function calls(mentions: readonly string[], account: string): boolean {
  return mentions.includes(account) || mentions.includes(everybody);
}

/** One page of a room's history, oldest first, as it was when the log ended at `head`. */
export interface Page {
  readonly messages: readonly Message[];
  /** What became of the room itself in between. A node that is older than this page tells of none. */
  readonly notes?: readonly Note[];
  readonly head: number;
}
