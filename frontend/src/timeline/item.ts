import { daysBetween } from "../ui/time";
import type { Message } from "../wire/message";
import type { Note } from "../wire/note";
import type { Stretch } from "./log";
import type { Outbox, Pending } from "./outbox";

/** One row of the timeline. */
export type Item =
  | { readonly is: "beginning"; readonly key: string }
  | { readonly is: "day"; readonly key: string; readonly at: Date }
  | { readonly is: "new"; readonly key: string }
  | { readonly is: "note"; readonly key: string; readonly note: Note }
  | {
      readonly is: "message";
      readonly key: string;
      readonly message: Message;
      readonly leads: boolean;
      /** What it answers, if the log has it. */
      readonly original: Message | undefined;
      /** How many answers its thread has; far back one knows of some only. */
      readonly answers: number | "some";
    }
  | { readonly is: "pending"; readonly key: string; readonly pending: Pending; readonly leads: boolean };

const together = 5 * 60_000;

interface Said {
  readonly by: string;
  readonly at: Date;
}

/** Lays the log out: day lines, the "new" line, one author's words of five minutes together, what became of the room. */
export function items(
  log: Pick<Stretch, "from" | "messages"> & Partial<Stretch>,
  outbox: Outbox,
  divider: number | undefined,
  me: string,
): readonly Item[] {
  const laid: Item[] = log.from === 1 ? [{ is: "beginning", key: "beginning" }] : [];
  const notes = [...(log.notes ?? [])];
  let last: Said | undefined;
  let divided = divider === undefined;

  const known = new Map(log.messages.map((message) => [message.seq, message]));
  const answered = answers(log.messages);
  const isAll = (log.before ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY;

  const begin = (at: Date): boolean => {
    const sameDay = last !== undefined && daysBetween(last.at, at) === 0;
    if (!sameDay) laid.push({ is: "day", key: `day-${at.toDateString()}-${laid.length}`, at });
    return sameDay;
  };

  const place = (said: Said): boolean => {
    const sameDay = begin(said.at);
    const leads = !sameDay || last?.by !== said.by || said.at.getTime() - last.at.getTime() > together;
    last = said;
    return leads;
  };

  /** Nobody's words: whoever speaks after them begins anew. */
  const tell = (before: number): void => {
    for (let note = notes[0]; note && note.seq < before; note = notes[0]) {
      const at = new Date(note.at);
      begin(at);
      last = { by: "", at };
      laid.push({ is: "note", key: `note-${note.seq}`, note });
      notes.shift();
    }
  };

  for (const message of log.messages) {
    tell(message.seq);
    const by = message.sender.id;
    const isNew = !divided && by !== me && !message.deletedAt && message.seq > (divider ?? 0);
    let leads = place({ by, at: new Date(message.at) });
    if (isNew) {
      laid.push({ is: "new", key: "new" });
      divided = true;
      leads = true;
    }
    const original = known.get(message.replyTo ?? 0);
    laid.push({
      is: "message",
      key: `${by}/${message.clientId}`,
      message,
      leads,
      original,
      answers: isAll || !answered.has(message.seq) ? (answered.get(message.seq) ?? 0) : "some",
    });
  }
  tell(Number.POSITIVE_INFINITY);
  for (const pending of outbox) {
    const leads = place({ by: me, at: new Date(pending.at) });
    laid.push({ is: "pending", key: `${me}/${pending.clientId}`, pending, leads });
  }
  return laid;
}

/** By the seq of what they answer. At the end of the log whoever has a message has all that was said after it. */
function answers(messages: readonly Message[]): ReadonlyMap<number, number> {
  const many = new Map<number, number>();
  for (const { thread, deletedAt } of messages)
    if (thread !== null && !deletedAt) many.set(thread, (many.get(thread) ?? 0) + 1);
  return many;
}
