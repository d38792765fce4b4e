import type { Account } from "../wire/account";
import type { Room } from "../wire/room";

/** The others in a direct room; nobody where I talk to myself. */
export function others(room: Room, me: string): readonly Account[] {
  return room.people.filter(({ id }) => id !== me);
}

/** The one I talk with, where there is just one. */
function otherOf(room: Room, me: string): Account | undefined {
  const [other, ...more] = others(room, me);
  return more.length === 0 ? other : undefined;
}

/** Whether the one I talk with is there. */
export function isThere(room: Room, me: string, online: ReadonlySet<string>): boolean {
  const other = otherOf(room, me);
  return other !== undefined && online.has(other.id);
}

/** What a room is called: its own name, or its people's. */
export function nameOf(room: Room, me: string, alone: string): string {
  if (room.name !== null) return room.name;
  return (
    others(room, me)
      .map(({ displayName }) => displayName)
      .join(", ") || alone
  );
}

/** Rooms whose name has every word that was typed, best first: those that begin with it. */
export function matching(
  rooms: readonly Room[],
  typed: string,
  called: (room: Room) => string,
): readonly Room[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const found = rooms.filter((room) => words.every((word) => fold(called(room)).includes(word)));
  const begins = (room: Room) => (words[0] !== undefined && fold(called(room)).startsWith(words[0]) ? 0 : 1);
  return words.length === 0 ? rooms : [...found].sort((a, b) => begins(a) - begins(b));
}

const fold = (text: string) => text.normalize("NFC").toLocaleLowerCase();
