import type { Brought } from "../file/brought";
import { Pick } from "../file/Pick";
import { TrayPane } from "../file/TrayPane";
import type { Bringing } from "../timeline/bringing";
import { placeOf } from "../timeline/draft";
import { useStore } from "../ui/useStore";
import { useHouse } from "./houseContext";

/** The files that go with what is written in a room, or in a thread of it; they wait there when one comes back. */
export function useBringing(room: string, thread?: number): Bringing {
  const house = useHouse();
  const tray = house.trays.of(room, placeOf(room, thread ?? null));
  const online = useStore(house.stream.line.connection) === "open";
  useStore(tray.all);
  return {
    // As it is when one asks: whoever is told that all are up looks before anything is drawn again.
    get many() {
      return tray.all.get().length;
    },
    get state() {
      return stateOf(tray.all.get());
    },
    held: useStore(tray.held),
    tray: <TrayPane tray={tray} online={online} />,
    pick: <Pick onPick={(files) => tray.add(files)} />,
    add: (files) => tray.add(files),
    take: () => tray.take(),
    whenUp: (then) => tray.whenUp(then),
  };
}

function stateOf(all: readonly Brought[]): Bringing["state"] {
  const states = all.map(({ progress }) => progress.is);
  if (states.includes("failed")) return "stuck";
  return states.every((is) => is === "up") ? "up" : "coming";
}
