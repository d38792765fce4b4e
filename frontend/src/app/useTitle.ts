import { useEffect } from "react";
import { nameOf } from "../room/name";
import { counts } from "../room/unread";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import { useHouse } from "./houseContext";

/** The tab's title: the room, and how many wait for me. */
export function useTitle(rooms: readonly Room[], current: string | undefined): void {
  const words = useWords();
  const { me, wishes } = useHouse();
  const wished = useStore(wishes.now).rooms;
  const room = rooms.find(({ id }) => id === current);
  const waiting = rooms.filter((one) => counts(one, wished[one.id] ?? "all")).length;
  const name = room ? `${nameOf(room, me.id, words.room.alone)} · ${words.name}` : words.name;
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) ${name}` : name;
  }, [waiting, name]);
}
