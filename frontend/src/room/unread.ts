import type { Message } from "../wire/message";

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

/** What was deleted waits for nobody. */
export function countAfter(messages: readonly Message[], after: number, me: string): Waiting {
  const waiting = messages.filter(
    ({ seq, sender, deletedAt }) => seq > after && sender.id !== me && !deletedAt,
  );
  return {
    unread: waiting.length,
    mentions: waiting.filter(({ mentions }) => mentions.includes(me)).length,
  };
}
