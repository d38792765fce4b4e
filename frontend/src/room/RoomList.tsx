import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Empty } from "../ui/Empty";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import type { Wishes } from "../wire/wishes";
import { RoomRow } from "./RoomRow";
import styles from "./roomList.module.css";
import type { Start } from "./StartMenu";

interface Props {
  readonly rooms: readonly Room[];
  readonly me: string;
  readonly current: string | undefined;
  /** Who is there, by account. */
  readonly online: ReadonlySet<string>;
  readonly wished: Wishes["rooms"];
  readonly onStart: (what: Start) => void;
}

/** My rooms by latest activity; those that are over stand at the end, behind a line. */
export function RoomList({ rooms, me, current, online, wished, onStart }: Props) {
  const words = useWords().room;
  if (rooms.length === 0)
    return (
      <Empty title={words.empty} hint={words.emptyHint}>
        <Button leftSection={<IconPlus size={18} />} onClick={() => onStart("create")}>
          {words.create}
        </Button>
        <Button variant="default" onClick={() => onStart("browse")}>
          {words.browse}
        </Button>
      </Empty>
    );
  const list = (some: readonly Room[]) => (
    <ul className={styles.list}>
      {some.map((room) => (
        <RoomRow
          key={room.id}
          room={room}
          me={me}
          current={room.id === current}
          online={online}
          wanted={wished[room.id] ?? "all"}
        />
      ))}
    </ul>
  );
  const over = rooms.filter(({ archivedAt }) => archivedAt);
  return (
    <>
      {list(rooms.filter(({ archivedAt }) => !archivedAt))}
      {over.length > 0 && (
        <details className={styles.over} open={over.some(({ id }) => id === current)}>
          <summary>{words.archivedRooms(over.length)}</summary>
          {list(over)}
        </details>
      )}
    </>
  );
}
