import { IconX } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useLocation } from "wouter";
import { Action } from "../ui/Action";
import { Skeletons } from "../ui/Skeletons";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import { useHouse } from "./houseContext";
import styles from "./rooms.module.css";

const Members = lazy(() => import("../room/Members"));
const RoomSettings = lazy(() => import("../room/RoomSettings"));

export type BesideWhat = "members" | "settings";

/** What is open beside the room is part of the address, so that "back" closes it. */
export function besideOf(search: string): BesideWhat | undefined {
  const what = new URLSearchParams(search).get("beside");
  return what === "members" || what === "settings" ? what : undefined;
}

interface Props {
  readonly room: Room;
  readonly what: BesideWhat;
  readonly onClose: () => void;
}

export function Beside({ room, what, onClose }: Props) {
  const words = useWords();
  const house = useHouse();
  const online = useStore(house.company.people.online);
  const [, go] = useLocation();
  const title = words.room[what];
  return (
    <aside className={styles.beside} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.grow} />
        <Action label={words.close} icon={<IconX size={18} />} onClick={onClose} />
      </header>
      <div className={styles.besideBody}>
        <Suspense fallback={<Skeletons rows={4} />}>
          {what === "members" ? (
            <Members room={room} me={house.me} online={online} />
          ) : (
            <RoomSettings
              room={room}
              me={house.me}
              onRenamed={(renamed) => void house.add(renamed)}
              onLeft={() => {
                house.forget(room.id);
                go("/");
              }}
            />
          )}
        </Suspense>
      </div>
    </aside>
  );
}
