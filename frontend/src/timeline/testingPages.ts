import type { Message, Page } from "../wire/message";
import type { RoomEvent } from "../wire/roomEvent";
import type { Log } from "./log";
import { newer, older, shown } from "./pages";
import { stateAt } from "./testingHouse";
import { notesAt } from "./testingNotes";

/** What somebody sees who comes in only now. */
export const fresh = (events: readonly RoomEvent[]) => ({
  head: events.length,
  from: 1,
  messages: stateAt(events, events.length),
  notes: notesAt(events, events.length),
  held: 0,
});

export const seen = ({ head, from, messages, notes, held }: Log) => ({
  head,
  from,
  messages,
  notes,
  held: held.size,
});

/* Pages as the server answers them when its log has come to `head`. */

/** With what became of the room from `begin` on, up to but not with `end`. */
function page(
  events: readonly RoomEvent[],
  head: number,
  messages: readonly Message[],
  begin: number,
  end: number,
): Page {
  const notes = notesAt(events, head).filter(({ seq }) => begin <= seq && seq < end);
  return { messages, notes, head };
}

const endOf = (messages: readonly Message[], limit: number) =>
  messages.length < limit ? Number.POSITIVE_INFINITY : (messages.at(-1)?.seq ?? 0) + 1;

export function pageAt(events: readonly RoomEvent[], head: number, before: number, limit: number): Page {
  const all = stateAt(events, head).filter(({ seq }) => seq < before);
  const messages = all.slice(-limit);
  return page(events, head, messages, messages.length < limit ? 0 : (messages[0]?.seq ?? 0), before);
}

export function pageFrom(events: readonly RoomEvent[], head: number, seq: number, limit: number): Page {
  const all = stateAt(events, head).filter((message) => message.seq >= seq);
  const messages = all.slice(0, limit);
  return page(events, head, messages, seq, endOf(messages, limit));
}

/** Half of them before this seq. */
export function pageAround(events: readonly RoomEvent[], head: number, seq: number, limit: number): Page {
  const half = Math.floor(limit / 2);
  const before = pageAt(events, head, seq, half).messages;
  const rest = pageFrom(events, head, seq, limit - before.length).messages;
  const messages = [...before, ...rest];
  const begin = before.length < half ? 0 : (messages[0]?.seq ?? seq);
  return page(events, head, messages, begin, endOf(rest, limit - before.length));
}

/** Reads on until the past meets the present. */
export function goneOn(log: Log, events: readonly RoomEvent[], limit: number): Log {
  let on = log;
  for (let { past } = on; past; past = on.past)
    on = newer(on, pageFrom(events, events.length, past.before, limit), past.before, limit);
  return on;
}

/** Reads pages until the beginning is there. */
export function toBeginning(log: Log, events: readonly RoomEvent[], limit: number): Log {
  let read = log;
  for (let { from } = shown(read); from > 1; { from } = shown(read))
    read = older(read, pageAt(events, events.length, from, limit), from, limit);
  return read;
}
