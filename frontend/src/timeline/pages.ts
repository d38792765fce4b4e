import type { Message, Page } from "../wire/message";
import type { Note } from "../wire/note";
import { isIn, type Log, type Stretch, withChange } from "./log";

/*
 * How pages of messages come into a log. Each of these gives the same log back if the page does not fit, or was
 * read too long ago to be brought to the present.
 */

/** What is looked at: the past that somebody jumped to, else the present, which has no end. */
export function shown({ past, from, messages, notes }: Log): Stretch {
  return past ?? { from, before: Number.POSITIVE_INFINITY, messages, notes };
}

/** Puts a page before what is looked at. `asked` is how many messages were asked for. */
export function older(log: Log, page: Page, before: number, asked: number): Log {
  const now = shown(log);
  if (before !== now.from || page.head < log.since) return log;
  const fitting = page.messages.filter(({ seq }) => seq < before);
  const from = fitting.length < asked ? 1 : (fitting[0]?.seq ?? 1);
  const messages = [...brought(log, page, fitting), ...now.messages];
  const notes = [...told(page, { from, before }), ...now.notes];
  const longer = log.past ? { past: { ...log.past, from, messages, notes } } : { from, messages, notes };
  return noted({ ...log, ...longer }, { from, before }, page.head);
}

/** Looks at this page around a seq from before what is there, instead of what was looked at. */
export function around(log: Log, page: Page, seq: number): Log {
  const left = leave(log);
  if (seq >= log.from) return left;
  if (page.head < Math.max(left.since, log.from - 1)) return log;
  const fitting = page.messages.filter(({ seq }) => seq < log.from);
  const from = fitting[0]?.seq ?? 1;
  const meets = fitting.length < page.messages.length;
  const before = meets ? log.from : (fitting.at(-1)?.seq ?? log.from - 1) + 1;
  const notes = told(page, { from, before });
  const past = { from, before, messages: brought(left, page, fitting), notes };
  const looking = noted({ ...left, past }, past, page.head);
  return before === log.from ? joined(looking) : looking;
}

/** Puts a page of what was said from `after` on behind the past; where nothing is missing any more the two are one. */
export function newer(log: Log, page: Page, after: number, asked: number): Log {
  const { past } = log;
  if (!past || after !== past.before || page.head < Math.max(log.since, log.from - 1)) return log;
  const fitting = page.messages.filter(({ seq }) => seq < log.from);
  const meets = fitting.length < page.messages.length || page.messages.length < asked;
  const before = meets ? log.from : (fitting.at(-1)?.seq ?? after - 1) + 1;
  const messages = [...past.messages, ...brought(log, page, fitting)];
  const range = { from: after, before };
  const notes = [...past.notes, ...told(page, range)];
  const longer = noted({ ...log, past: { ...past, before, messages, notes } }, range, page.head);
  return meets ? joined(longer) : longer;
}

/** Back to the present. */
export function leave(log: Log): Log {
  return log.past ? forgetting(log, { past: undefined }) : log;
}

/** Only the last so many: whoever has read far back in a room does not carry all of it from then on. */
export function trimmed(log: Log, most: number): Log {
  const first = log.messages.at(-most);
  if (!first || first.seq === log.from || log.messages.length <= most) return log;
  const notes = log.notes.filter(({ seq }) => seq >= first.seq);
  return forgetting(log, { from: first.seq, messages: log.messages.slice(-most), notes, past: undefined });
}

/** What happened until now to what is no longer there is not remembered: a page of before now is of no use. */
function forgetting(log: Log, left: Partial<Log>): Log {
  const lessened = { ...log, ...left, strays: [], since: log.head };
  const early = log.early
    .filter(({ before }) => before > lessened.from)
    .map((some) => ({ ...some, from: Math.max(some.from, lessened.from) }));
  return { ...lessened, early };
}

function joined(log: Log): Log {
  const { past } = log;
  if (!past) return log;
  const strays = log.strays.filter(({ target }) => target < past.from);
  const messages = [...past.messages, ...log.messages];
  const notes = [...past.notes, ...log.notes];
  return { ...log, past: undefined, from: past.from, messages, notes, strays };
}

/** What a page tells of the room itself, of this range: it never changes. */
function told({ notes = [] }: Page, range: Pick<Stretch, "from" | "before">): readonly Note[] {
  return notes.filter(({ seq }) => isIn(range, seq));
}

/** With what has happened since the page was read. */
function brought(
  { strays }: Pick<Log, "strays">,
  page: Page,
  messages: readonly Message[],
): readonly Message[] {
  return strays.filter(({ seq }) => seq > page.head).reduce(withChange, messages);
}

/** Messages of this range are there now, as they were at a head that may be ahead of ours. */
function noted(log: Log, range: Pick<Stretch, "from" | "before">, head: number): Log {
  const strays = log.strays.filter(({ target }) => !isIn(range, target));
  const early = head > log.head ? [...log.early, { ...range, head }] : log.early;
  return { ...log, strays, early };
}
