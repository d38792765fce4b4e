import { remembered } from "../ui/remembered";
import type { Draft } from "./draft";

/** What this device remembers of what is being written: it is there at once, and without a connection. */
export interface Memory {
  read(place: string): Draft | undefined;
  write(place: string, draft: Draft): void;
  all(): readonly Pick<Draft, "room" | "thread">[];
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" &&
  value !== null &&
  "body" in value &&
  typeof value.body === "string" &&
  "version" in value &&
  typeof value.version === "number" &&
  "dirty" in value &&
  "room" in value;

/** Under a key for each place, and another for which places there are. */
export function memory(me: string): Memory {
  const at = (place: string) => remembered<Draft>(`draft.${me}.${place}`, isDraft);
  const places = remembered<readonly string[]>(`drafts.${me}`, Array.isArray);
  const read = (place: string) => at(place).read();
  return {
    read,
    write: (place, draft) => {
      // What is empty and known to be so by all need not be remembered.
      const kept = draft.body !== "" || draft.dirty || draft.replyTo !== undefined;
      at(place).write(kept ? draft : undefined);
      const others = (places.read() ?? []).filter((other) => other !== place);
      places.write(kept ? [...others, place] : others);
    },
    all: () => (places.read() ?? []).flatMap((place) => read(place) ?? []),
  };
}
