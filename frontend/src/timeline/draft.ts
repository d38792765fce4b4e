import { remembered } from "../ui/remembered";

/** What is being written in a room: there again after a reload, or when one comes back to the room. */
export type Draft = string;

const memory = (me: string, room: string) =>
  remembered<Draft>(`draft.${me}.${room}`, (value) => typeof value === "string");

export function draftOf(me: string, room: string): Draft {
  return memory(me, room).read() ?? "";
}

export function keepDraft(me: string, room: string, draft: Draft): void {
  memory(me, room).write(draft === "" ? undefined : draft);
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
