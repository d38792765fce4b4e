import { isNote, type Note } from "../wire/note";
import type { RoomEvent } from "../wire/roomEvent";
import { appointed, archived, described, renamed } from "./testing";

export function noteOne(seq: number, which: number): Note {
  const all = [
    renamed(seq, `방 ${seq}`),
    described(seq, `이야기 ${seq}`),
    archived(seq),
    archived(seq, false),
    appointed(seq, "moderator"),
  ];
  return all[which % all.length] ?? archived(seq);
}

/** What had become of the room when its log ended at `head`. */
export const notesAt = (events: readonly RoomEvent[], head: number): readonly Note[] =>
  events.slice(0, head).filter((event) => isNote(event));
