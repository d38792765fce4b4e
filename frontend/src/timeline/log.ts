import type { Message, Page } from "../wire/message";
import type { RoomEvent } from "../wire/roomEvent";

/**
 * What this client knows of a room's log: everything from `from` up to `head`, without a gap, and what has
 * arrived ahead of its turn. All its functions may be called twice and in any order and end the same.
 */
export interface Log {
  /** Every event up to here has been applied. */
  readonly head: number;
  /** No message from here on is missing. 1 when the beginning is reached. */
  readonly from: number;
  readonly messages: readonly Message[];
  readonly held: ReadonlyMap<number, RoomEvent>;
}

/** A log of which only the present is known: what comes after `head` will be complete, what came before is not there yet. */
export function openLog(head: number): Log {
  return { head, from: head + 1, messages: [], held: new Map() };
}

/** Takes events in whatever order they come; those ahead of a hole wait for it to be filled. */
export function hear(log: Log, events: readonly RoomEvent[]): Log {
  const held = new Map(log.held);
  for (const event of events) if (event.seq > log.head) held.set(event.seq, event);
  return held.size === log.held.size ? log : drain({ ...log, held });
}

function drain(log: Log): Log {
  const held = new Map(log.held);
  const said: Message[] = [];
  let head = log.head;
  for (const seq of held.keys()) if (seq <= head) held.delete(seq);
  for (let event = held.get(head + 1); event; event = held.get(head + 1)) {
    head += 1;
    held.delete(head);
    if (event.type === "message.posted") said.push(event.message);
  }
  return { ...log, head, held, messages: said.length > 0 ? [...log.messages, ...said] : log.messages };
}

/** Where the log has a hole: what comes after this seq has to be asked for. */
export function hole(log: Log): number | undefined {
  return log.held.size > 0 ? log.head : undefined;
}

/** Puts older messages before the ones that are there. `asked` is how many were asked for. */
export function older(log: Log, page: Page, before: number, asked: number): Log {
  if (before !== log.from) return log;
  const from = page.messages.length < asked ? 1 : (page.messages[0]?.seq ?? 1);
  return { ...log, from, messages: [...page.messages, ...log.messages] };
}

/**
 * Takes the newest page. It is a snapshot up to its own head: if it does not reach back to what is there, that
 * is dropped, for a log with a gap in it would be a lie.
 */
export function newest(log: Log, page: Page, asked: number): Log {
  const from = page.messages.length < asked ? 1 : (page.messages[0]?.seq ?? 1);
  if (page.head < log.head) return from < log.from ? mergeOlder(log, page, from) : log;
  const kept = from > log.head + 1 ? [] : log.messages.filter((message) => message.seq < from);
  const reaches = from > log.head + 1 ? from : Math.min(from, log.from);
  return drain({ ...log, head: page.head, from: reaches, messages: [...kept, ...page.messages] });
}

/** The page was read before events that have come since: only what lies before our own beginning is news. */
function mergeOlder(log: Log, page: Page, from: number): Log {
  if (page.head + 1 < log.from) return log;
  const before = page.messages.filter((message) => message.seq < log.from);
  return { ...log, from, messages: [...before, ...log.messages] };
}

/** Takes the answer to "what came after": events, and perhaps more of them to be asked for. */
export function filled(log: Log, after: number, events: readonly RoomEvent[]): Log {
  return after <= log.head ? hear(log, events) : log;
}
