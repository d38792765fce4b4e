import type { Message } from "../wire/message";
import { isNote, type Note } from "../wire/note";
import { type Change, isChange, type RoomEvent } from "../wire/roomEvent";
import { changed } from "./change";

/**
 * What this client knows of a room's log: everything from `from` up to `head`, without a gap, and what has
 * arrived ahead of its turn. All its functions may be called twice and in any order and end the same.
 *
 * Events are applied in the order of their seq, each once: an event up to `head` has been. A page is a snapshot
 * at a head of its own, which need not be ours, so two things are remembered that bring it to ours:
 *
 * - A page from before our head lacks what has happened since to messages that we did not have. Those events are
 *   kept as `strays`, all of them after `since`, and those after the page's head are applied to it. It has the
 *   others already. A page from before `since` cannot be brought here, and is asked for again.
 * - A page from after our head has what is still on its way to us. Its messages are noted as `early`, and events
 *   up to the page's head leave them alone.
 *
 * Whoever jumps far back reads a `past` of its own there, which lives as the rest does, and grows until it meets it.
 *
 * So each message is always in the state that the log's first so many events make: up to `head`, or up to its
 * page's head while that is still ahead. Once `head` is there, nothing tells which way a message came.
 */
export interface Log {
  /** Every event up to here has been applied. */
  readonly head: number;
  /** No message from here on is missing. 1 when the beginning is reached. */
  readonly from: number;
  readonly messages: readonly Message[];
  /** What became of the room itself from `from` on, which never changes. */
  readonly notes: readonly Note[];
  /** Far back, where somebody looks instead; all of it is before `from`. */
  readonly past: Stretch | undefined;
  readonly held: ReadonlyMap<number, RoomEvent>;
  readonly strays: readonly Change[];
  readonly since: number;
  readonly early: readonly Early[];
}

/** All messages from `from` up to, not with, `before`. */
export interface Stretch {
  readonly from: number;
  readonly before: number;
  readonly messages: readonly Message[];
  /** What became of the room itself there. */
  readonly notes: readonly Note[];
}

/** Messages from `from` up to, not with, `before` that have all events up to `head`. */
interface Early {
  readonly from: number;
  readonly before: number;
  readonly head: number;
}

/** A page is asked for and there within moments: no more than this happens to what it holds meanwhile. */
const mostStrays = 1000;

/** A log of which only the present is known: what comes after `head` will be complete, what came before is not there yet. */
export function openLog(head: number): Log {
  return {
    head,
    from: head + 1,
    messages: [],
    notes: [],
    past: undefined,
    held: new Map(),
    strays: [],
    since: head,
    early: [],
  };
}

/** Takes events in whatever order they come; those ahead of a hole wait for it to be filled. */
export function hear(log: Log, events: readonly RoomEvent[]): Log {
  const held = new Map(log.held);
  for (const event of events) if (event.seq > log.head && !held.has(event.seq)) held.set(event.seq, event);
  return held.size === log.held.size ? log : drain(log, held);
}

function drain(log: Log, held: Map<number, RoomEvent>): Log {
  let drained: Log = { ...log, held };
  for (let event = held.get(log.head + 1); event; event = held.get(event.seq + 1)) {
    held.delete(event.seq);
    drained = { ...applied(drained, event), head: event.seq };
  }
  const early = drained.early.filter(({ head }) => head > drained.head);
  return early.length < drained.early.length ? { ...drained, early } : drained;
}

function applied(log: Log, event: RoomEvent): Log {
  if (event.type === "message.posted") return { ...log, messages: [...log.messages, event.message] };
  if (isNote(event)) return { ...log, notes: [...log.notes, event] };
  if (!isChange(event)) return log;
  if (hasAlready(log, event)) return log;
  if (event.target >= log.from) return { ...log, messages: withChange(log.messages, event) };
  const { past } = log;
  if (past && isIn(past, event.target))
    return { ...log, past: { ...past, messages: withChange(past.messages, event) } };
  return strayed(log, event);
}

export const isIn = ({ from, before }: Pick<Stretch, "from" | "before">, seq: number) =>
  from <= seq && seq < before;

function hasAlready({ early }: Log, { seq, target }: Change): boolean {
  return early.some((some) => isIn(some, target) && seq <= some.head);
}

function strayed(log: Log, event: Change): Log {
  const strays = [...log.strays, event];
  const forgotten = strays.length > mostStrays ? strays.shift() : undefined;
  return { ...log, strays, since: forgotten?.seq ?? log.since };
}

/** Messages are in the order of their seq. An event about none of them changes none. */
export function withChange(messages: readonly Message[], event: Change): readonly Message[] {
  const at = messages.findLastIndex(({ seq }) => seq <= event.target);
  const message = messages[at];
  return message?.seq === event.target ? messages.with(at, changed(message, event)) : messages;
}

/** Where the log has a hole: what comes after this seq has to be asked for. */
export function hole(log: Log): number | undefined {
  return log.held.size > 0 ? log.head : undefined;
}

/** The events that `after` has and `before` had not, in their order; `heard` is what came in between. */
export function news(before: Log, heard: readonly RoomEvent[], after: Log): readonly RoomEvent[] {
  const waiting = new Map(heard.map((event) => [event.seq, event]));
  for (const [seq, event] of before.held) waiting.set(seq, event);
  return [...waiting.values()]
    .filter(({ seq }) => seq > before.head && seq <= after.head)
    .sort((a, b) => a.seq - b.seq);
}
