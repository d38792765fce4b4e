import { nameOf, others } from "../room/name";
import type { Place } from "../search/chips";
import { quoted } from "../search/question";
import type { Room } from "../wire/room";

/** A room as one writes it behind `in:`: by its name, or by who else is in it. */
export function placeOf(room: Room, me: string, alone: string): Place {
  const [person = room.people[0]] = others(room, me);
  const value = room.name ?? `@${person?.username ?? ""}`;
  return { value, name: nameOf(room, me, alone) };
}

/** The question that looks in this room alone, to be typed on. */
export const inRoom = (place: Place) => `in:${quoted(place.value)} `;
