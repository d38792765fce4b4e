/** What the server keeps of something begun: the higher version of two is the later one. */
export interface Kept {
  readonly room: string;
  /** seq of the message that began the thread in which it is written; null in the room itself. */
  readonly thread: number | null;
  readonly body: string;
  readonly version: number;
}

/** What is being written in a room or a thread: there again after a reload, on whichever device. */
export interface Draft extends Kept {
  /** Written here, and not yet kept for the others. */
  readonly dirty: boolean;
  /** What it answers: this device alone remembers it. */
  readonly replyTo?: Answered | undefined;
}

/** Another each time it is asked for, be it the same message again: the field is gone to each time. */
export interface Answered {
  readonly seq: number;
}

/** Where it is kept: apart for each thread. */
export const placeOf = (room: string, thread: number | null) =>
  thread === null ? room : `${room}/${thread}`;

export const blank = (room: string, thread: number | null): Draft => ({
  room,
  thread,
  body: "",
  version: 0,
  dirty: false,
});

export function written(draft: Draft, body: string): Draft {
  return body === draft.body ? draft : { ...draft, body, dirty: true };
}

/** @param seq of the message that it answers; undefined if it is to answer none */
export function answering(draft: Draft, seq: number | undefined): Draft {
  if (seq === undefined) return draft.replyTo ? { ...draft, replyTo: undefined } : draft;
  return { ...draft, replyTo: { seq } };
}

/** These words are kept now. Whoever has written on meanwhile has more to keep. */
export function saved(draft: Draft, body: string, version: number): Draft {
  return { ...draft, version: Math.max(version, draft.version), dirty: draft.body !== body };
}

/** Another device has written. What is being written here counts: it will be told in a moment, and is the later one. */
export function heard(draft: Draft, { body, version }: Kept): Draft {
  if (version <= draft.version || draft.dirty) return draft;
  return body === "" && draft.body !== "" ? gone(draft, version) : { ...draft, body, version };
}

/** It was sent or given up elsewhere, and what it answers with it. */
const gone = (draft: Draft, version = draft.version): Draft => ({
  ...draft,
  body: "",
  version,
  replyTo: undefined,
});

/** What the server has of it by now; what it had and has no longer was sent or given up elsewhere. */
export function adopted(draft: Draft, kept: Kept | undefined): Draft {
  if (kept) return heard(draft, kept);
  return draft.dirty || draft.body === "" ? draft : gone(draft);
}

/** The longest message the server takes, in characters. */
export const longest = 10_000;

/** @param files how many go with it: then it needs no words */
export function sendable(body: string, files = 0): boolean {
  return (files > 0 || body.trim() !== "") && [...body].length <= longest;
}

/** How many characters are too many; 0 while there is room. */
export function over(body: string): number {
  return Math.max(0, [...body].length - longest);
}
