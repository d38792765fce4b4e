import { remembered } from "../ui/remembered";

/** What is being written in a room or a thread: there again after a reload, or when one comes back to it. */
export type Draft = string;

/** Where it is kept: apart for each thread. */
export const placeOf = (room: string, thread?: number) => (thread === undefined ? room : `${room}/${thread}`);

const memory = (me: string, place: string) =>
  remembered<Draft>(`draft.${me}.${place}`, (value) => typeof value === "string");

export function draftOf(me: string, place: string): Draft {
  return memory(me, place).read() ?? "";
}

export function keepDraft(me: string, place: string, draft: Draft): void {
  memory(me, place).write(draft === "" ? undefined : draft);
}

/** The longest message the server takes, in characters. */
export const longest = 10_000;

export function sendable(draft: Draft): boolean {
  return draft.trim() !== "" && [...draft].length <= longest;
}

/** How many characters are too many; 0 while there is room. */
export function over(draft: Draft): number {
  return Math.max(0, [...draft].length - longest);
}
