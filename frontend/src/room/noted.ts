import type { Note } from "../wire/note";
import type { Room } from "../wire/room";

/** What becomes of a room, as the list has it. */
export function noted(room: Room, note: Note, me: string): Room {
  switch (note.type) {
    case "room.renamed":
      return { ...room, name: note.name };
    case "room.described":
      return { ...room, topic: note.topic };
    case "room.archived":
      return { ...room, archivedAt: note.at };
    case "room.reopened":
      return { ...room, archivedAt: null };
    case "member.appointed":
      return note.account.id === me ? { ...room, role: note.role } : room;
  }
}
