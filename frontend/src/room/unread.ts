import { calls, type Message } from "../wire/message";
import type { Room } from "../wire/room";
import type { Wanted } from "../wire/wishes";

export interface Waiting {
  readonly unread: number;
  readonly mentions: number;
}

/** What waits for me after a read position, if what is known reaches back that far. */
export function waitingAfter(
  known: { readonly from: number; readonly messages: readonly Message[] },
  lastRead: number,
  me: string,
): Waiting | undefined {
  return known.from <= lastRead + 1 ? countAfter(known.messages, lastRead, me) : undefined;
}

/** Whether what waits in a room counts for me: of one that I have muted it does not. */
export function counts({ kind, unread, mentions }: Room, wanted: Wanted): boolean {
  if (wanted === "none") return false;
  return (wanted === "all" || kind === "direct" ? unread : mentions) > 0;
}

/** What was deleted waits for nobody. */
export function countAfter(messages: readonly Message[], after: number, me: string): Waiting {
  const waiting = messages.filter(
    ({ seq, sender, deletedAt }) => seq > after && sender.id !== me && !deletedAt,
  );
  return {
    unread: waiting.length,
    mentions: waiting.filter(({ mentions }) => calls(mentions, me)).length,
  };
}
