import { IconLock, IconSettings, IconUsers } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { isThere } from "../room/name";
import { Action } from "../ui/Action";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import { BackToList } from "./BackToList";
import type { BesideWhat } from "./Beside";
import { useHouse } from "./houseContext";
import styles from "./rooms.module.css";

interface Props {
  readonly room: Room;
  readonly name: string;
  readonly beside: BesideWhat | undefined;
}

export function RoomHead({ room, name, beside }: Props) {
  const words = useWords().room;
  const house = useHouse();
  const online = useStore(house.company.people.online);
  const [path, go] = useLocation();
  const toggle = (what: BesideWhat) => go(beside === what ? path : `${path}?beside=${what}`);
  return (
    <header className={styles.head}>
      <BackToList />
      <h1 className={styles.title}>{name}</h1>
      {room.kind === "private" && <IconLock size={16} aria-label={words.private} color="var(--quiet)" />}
      {isThere(room, house.me.id, online) && <span className={styles.there}>{words.online}</span>}
      <span className={styles.grow} />
      <Action
        label={words.members}
        icon={<IconUsers size={18} />}
        pressed={beside === "members"}
        onClick={() => toggle("members")}
      />
      {room.kind !== "direct" && (
        <Action
          label={words.settings}
          icon={<IconSettings size={18} />}
          pressed={beside === "settings"}
          onClick={() => toggle("settings")}
        />
      )}
    </header>
  );
}
