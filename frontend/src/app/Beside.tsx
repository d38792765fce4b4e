import { IconX } from "@tabler/icons-react";
import { lazy, type ReactNode } from "react";
import { useLocation } from "wouter";
import { Action } from "../ui/Action";
import { Part } from "../ui/Part";
import { Skeletons } from "../ui/Skeletons";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import { useHouse } from "./houseContext";
import styles from "./rooms.module.css";
import { Thread } from "./Thread";
import type { Beside as What } from "./useBeside";

const Members = lazy(() => import("../room/Members"));
const Pins = lazy(() => import("../timeline/Pins"));
const RoomSettings = lazy(() => import("../room/RoomSettings"));
const SearchBeside = lazy(() => import("./SearchBeside"));

interface Props {
  readonly room: Room;
  readonly open: What;
  readonly onJump: (seq: number) => void;
  readonly onClose: () => void;
}

export function Beside({ room, open, onJump, onClose }: Props) {
  const words = useWords();
  const title = words.room[open.what];
  return (
    <aside className={styles.beside} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.grow} />
        <Action label={words.close} icon={<IconX size={18} />} onClick={onClose} />
      </header>
      <Part key={open.what === "thread" ? open.of : open.what} waiting={<Skeletons rows={4} />}>
        {open.what === "thread" ? (
          <Thread room={room} seq={open.of} onJump={onJump} />
        ) : open.what === "search" ? (
          <div className={styles.besideBody}>
            <SearchBeside question={open.question} />
          </div>
        ) : (
          <div className={styles.besideBody}>
            <Panel room={room} what={open.what} onJump={onJump} />
          </div>
        )}
      </Part>
    </aside>
  );
}

interface PanelProps extends Pick<Props, "room" | "onJump"> {
  readonly what: "members" | "pins" | "settings";
}

function Panel({ room, what, onJump }: PanelProps): ReactNode {
  const house = useHouse();
  const online = useStore(house.company.people.online);
  const wished = useStore(house.wishes.now).rooms;
  const [, go] = useLocation();
  switch (what) {
    case "members":
      return <Members room={room} me={house.me} online={online} />;
    case "pins":
      return <Pins room={room.id} me={house.me.id} onJump={onJump} />;
    case "settings":
      return (
        <RoomSettings
          room={room}
          me={house.me}
          wanted={wished[room.id] ?? "all"}
          onWant={(wanted) => house.wishes.want(room.id, wanted)}
          onChanged={(changed) => void house.add(changed)}
          onLeft={() => {
            house.forget(room.id);
            go("/");
          }}
        />
      );
  }
}
