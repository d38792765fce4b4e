import { IconArchive, IconBellOff, IconLock } from "@tabler/icons-react";
import { Link } from "wouter";
import { count } from "../ui/count";
import { Initials } from "../ui/Initials";
import { inALine } from "../ui/inALine";
import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import type { Words } from "../ui/words/ko";
import type { Room } from "../wire/room";
import type { Wanted } from "../wire/wishes";
import { isThere, nameOf } from "./name";
import styles from "./roomList.module.css";
import { counts } from "./unread";

interface Props {
  readonly room: Room;
  readonly me: string;
  readonly current: boolean;
  readonly online: ReadonlySet<string>;
  readonly wanted: Wanted;
}

export function RoomRow({ room, me, current, online, wanted }: Props) {
  const all = useWords();
  const words = all.room;
  const name = nameOf(room, me, words.alone);
  return (
    <li>
      <Link
        href={`/rooms/${room.id}`}
        className={styles.row}
        aria-current={current ? "page" : undefined}
        data-unread={counts(room, wanted)}
      >
        <Initials name={name} square={room.kind !== "direct"} online={isThere(room, me, online)} />
        <span className={styles.text}>
          <span className={styles.top}>
            <span className={styles.name}>{name}</span>
            {room.kind === "private" && <IconLock size={13} aria-label={words.private} />}
            {room.archivedAt && <IconArchive size={13} aria-label={words.archived} />}
            {wanted === "none" && <IconBellOff size={13} aria-label={words.muted} />}
            <span className={styles.when}>{room.lastMessage && <When at={room.lastMessage.at} />}</span>
          </span>
          <span className={styles.bottom}>
            <span className={styles.last}>{lastLine(room, me, all)}</span>
            <Waiting room={room} />
          </span>
        </span>
      </Link>
    </li>
  );
}

function lastLine(room: Room, me: string, words: Words): string {
  const last = room.lastMessage;
  if (!last) return words.room.nothingSaid;
  const line = inALine(last, words);
  const bare = last.deletedAt || last.sender.id === me || room.kind === "direct";
  return bare ? line : `${last.sender.displayName}: ${line}`;
}

/** What waits: for me, loudly; for anyone, quietly. Not said by colour alone. */
function Waiting({ room }: { readonly room: Room }) {
  const words = useWords().room;
  if (room.mentions > 0)
    return (
      <span className={styles.mentions} role="img" aria-label={words.mentions(count(room.mentions))}>
        @{count(room.mentions)}
      </span>
    );
  if (room.unread > 0)
    return (
      <span className={styles.unread} role="img" aria-label={words.unread(count(room.unread))}>
        {count(room.unread)}
      </span>
    );
  return null;
}
