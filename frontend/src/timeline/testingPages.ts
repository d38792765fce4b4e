import type { Page } from "../wire/message";
import type { RoomEvent } from "../wire/roomEvent";
import type { Log } from "./log";
import { newer, older, shown } from "./pages";
import { stateAt } from "./testingHouse";

/** What somebody sees who comes in only now. */
export const fresh = (events: readonly RoomEvent[]) => ({
  head: events.length,
  from: 1,
  messages: stateAt(events, events.length),
  held: 0,
});

export const seen = ({ head, from, messages, held }: Log) => ({ head, from, messages, held: held.size });

/* Pages as the server answers them when its log has come to `head`. */

export function pageAt(events: readonly RoomEvent[], head: number, before: number, limit: number): Page {
  const messages = stateAt(events, head).filter(({ seq }) => seq < before);
  return { messages: messages.slice(-limit), head };
}

export function pageFrom(events: readonly RoomEvent[], head: number, seq: number, limit: number): Page {
  const messages = stateAt(events, head).filter((message) => message.seq >= seq);
  return { messages: messages.slice(0, limit), head };
}

/** Half of them before this seq. */
export function pageAround(events: readonly RoomEvent[], head: number, seq: number, limit: number): Page {
  const before = pageAt(events, head, seq, Math.floor(limit / 2)).messages;
  const rest = pageFrom(events, head, seq, limit - before.length).messages;
  return { messages: [...before, ...rest], head };
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
