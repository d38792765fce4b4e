import type { Attached, Message } from "../wire/message";
import type { Problem } from "../wire/problem";

export type Delivery =
  | { readonly is: "waiting" }
  | { readonly is: "sending" }
  | { readonly is: "sent"; readonly seq: number }
  | { readonly is: "failed"; readonly problem: Problem };

/** Something of mine that is not in the log yet. */
export interface Pending {
  readonly room: string;
  readonly clientId: string;
  readonly body: string;
  /** seq of the message that it answers. */
  readonly replyTo?: number;
  readonly files?: readonly Attached[];
  readonly at: string;
  readonly delivery: Delivery;
}

/** What I wrote in one room and have not seen in its log, in the order in which I wrote it. */
export type Outbox = readonly Pending[];

const waiting: Delivery = { is: "waiting" };

export function write(outbox: Outbox, pending: Omit<Pending, "delivery">): Outbox {
  return [...outbox, { ...pending, delivery: waiting }];
}

/** One at a time: what was written first arrives first, however the connection behaves. */
export function next(outbox: Outbox): Pending | undefined {
  if (outbox.some(({ delivery }) => delivery.is === "sending")) return undefined;
  return outbox.find(({ delivery }) => delivery.is === "waiting");
}

export function delivered(outbox: Outbox, clientId: string, delivery: Delivery): Outbox {
  return outbox.map((pending) => (pending.clientId === clientId ? { ...pending, delivery } : pending));
}

/** No answer came: it may be there or not. The same clientId again is safe, so it simply waits once more. */
export function unanswered(outbox: Outbox, clientId: string): Outbox {
  return delivered(outbox, clientId, waiting);
}

/** Once more by hand. A clientId that the server has under other words needs a new one. */
export function again(outbox: Outbox, clientId: string, fresh: () => string): Outbox {
  return outbox.map((pending) => {
    const { delivery } = pending;
    if (pending.clientId !== clientId || delivery.is !== "failed") return pending;
    const reused = delivery.problem.type === "/problems/client-id-reused";
    return {
      ...without(pending, delivery.problem),
      clientId: reused ? fresh() : clientId,
      delivery: waiting,
    };
  });
}

/** A file that is gone does not come back: what is left is sent, if anything is. */
function without(pending: Pending, { type, file }: Problem): Pending {
  const { files = [], ...others } = pending;
  const left = files.filter(({ id }) => type !== "/problems/file-gone" || id !== file);
  if (left.length === 0) return pending.body === "" ? pending : others;
  return { ...others, files: left };
}

export function discard(outbox: Outbox, clientId: string): Outbox {
  return outbox.filter((pending) => pending.clientId !== clientId);
}

/** Lets go of what the log has by now. */
export function settle(
  outbox: Outbox,
  log: { readonly head: number; readonly messages: readonly Message[] },
  me: string,
): Outbox {
  if (outbox.length === 0) return outbox;
  const mine = new Set(
    log.messages.flatMap((message) => (message.sender.id === me ? [message.clientId] : [])),
  );
  const left = outbox.filter(
    ({ clientId, delivery }) => !mine.has(clientId) && !(delivery.is === "sent" && delivery.seq <= log.head),
  );
  return left.length === outbox.length ? outbox : left;
}
