import { nameOf } from "../room/name";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import { useHouse } from "./houseContext";

/** What a room of mine is called. */
export function useNameOf(): (room: string) => string | undefined {
  const house = useHouse();
  const { alone } = useWords().room;
  const rooms = useStore(house.rooms.now);
  return (id) => {
    const room = rooms.is === "here" ? rooms.shelf.get(id) : undefined;
    return room && nameOf(room, house.me.id, alone);
  };
}
