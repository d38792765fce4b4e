import { IconArchive, IconLock, IconPin, IconSearch, IconSettings, IconUsers } from "@tabler/icons-react";
import { isThere } from "../room/name";
import { Action } from "../ui/Action";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import { BackToList } from "./BackToList";
import { useHouse } from "./houseContext";
import { inRoom, placeOf } from "./places";
import { RoomTopic } from "./RoomTopic";
import styles from "./rooms.module.css";
import { useBeside } from "./useBeside";

interface Props {
  readonly room: Room;
  readonly name: string;
}

export function RoomHead({ room, name }: Props) {
  const words = useWords().room;
  const house = useHouse();
  const online = useStore(house.company.people.online);
  const { beside, open } = useBeside();
  const here = inRoom(placeOf(room, house.me.id, words.alone));
  const searchesHere = beside?.what === "search" && beside.question.startsWith(here.trim());
  const toggle = (what: "members" | "pins" | "settings") =>
    open(beside?.what === what ? undefined : { what });
  return (
    <header className={styles.head}>
      <BackToList />
      <h1 className={styles.title}>{name}</h1>
      {room.kind === "private" && <IconLock size={16} aria-label={words.private} color="var(--quiet)" />}
      {room.archivedAt && <IconArchive size={16} aria-label={words.archived} color="var(--quiet)" />}
      {room.topic && <RoomTopic topic={room.topic} />}
      {isThere(room, house.me.id, online) && <span className={styles.there}>{words.online}</span>}
      <span className={styles.grow} />
      <Action
        label={words.searchHere}
        icon={<IconSearch size={18} />}
        pressed={beside?.what === "search"}
        onClick={() => open(searchesHere ? undefined : { what: "search", question: here })}
      />
      <Action
        label={words.pins}
        icon={<IconPin size={18} />}
        pressed={beside?.what === "pins"}
        onClick={() => toggle("pins")}
      />
      <Action
        label={words.members}
        icon={<IconUsers size={18} />}
        pressed={beside?.what === "members"}
        onClick={() => toggle("members")}
      />
      <Action
        label={words.settings}
        icon={<IconSettings size={18} />}
        pressed={beside?.what === "settings"}
        onClick={() => toggle("settings")}
      />
    </header>
  );
}
