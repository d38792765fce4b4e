import { Kbd, UnstyledButton } from "@mantine/core";
import { IconBookmark, IconInbox, IconMessages, IconSearch, IconTextScan2 } from "@tabler/icons-react";
import { Link } from "wouter";
import { AlarmOffer } from "../account/AlarmOffer";
import { RoomList } from "../room/RoomList";
import { StartMenu } from "../room/StartMenu";
import { counts } from "../room/unread";
import { useWaitingThreads } from "../timeline/useThreads";
import { count } from "../ui/count";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import { useHouse } from "./houseContext";
import { MyMenu } from "./MyMenu";
import type { Doing } from "./Rooms";
import styles from "./sidebar.module.css";
import { useSearchPlace } from "./useSearchKey";

interface Props {
  readonly current: string | undefined;
  readonly list: readonly Room[];
  readonly onDo: (what: Doing) => void;
  readonly onSignOut: () => void;
}

export function Sidebar({ current, list, onDo, onSignOut }: Props) {
  const { room: words, timeline, search } = useWords();
  const house = useHouse();
  const rooms = useStore(house.rooms.now);
  const online = useStore(house.company.people.online);
  const { rooms: wished } = useStore(house.wishes.now);
  const answered = useWaitingThreads();
  const waiting = list.filter((room) => counts(room, wished[room.id] ?? "all")).length;
  return (
    <nav className={styles.sidebar} aria-label={words.rooms}>
      <MyMenu onSignOut={onSignOut} />
      <UnstyledButton className={styles.find} onClick={() => onDo("switch")}>
        <IconSearch size={18} aria-hidden="true" />
        <span>{words.find}</span>
        <Kbd aria-hidden="true">Ctrl K</Kbd>
      </UnstyledButton>
      <Link href={useSearchPlace()} className={styles.find}>
        <IconTextScan2 size={18} aria-hidden="true" />
        <span>{search.open}</span>
        <Kbd aria-hidden="true">Ctrl ⇧ F</Kbd>
      </Link>
      <Link href="/?inbox" className={styles.inbox}>
        <IconInbox size={18} aria-hidden="true" />
        <span>{words.inbox}</span>
        {waiting > 0 && <span className={styles.waiting}>{count(waiting)}</span>}
      </Link>
      <Link href="/threads" className={styles.inbox}>
        <IconMessages size={18} aria-hidden="true" />
        <span>{timeline.threads}</span>
        {answered > 0 && <span className={styles.waiting}>{count(answered)}</span>}
      </Link>
      <Link href="/saved" className={styles.inbox}>
        <IconBookmark size={18} aria-hidden="true" />
        <span>{timeline.kept}</span>
      </Link>
      <div className={styles.head}>
        <h2>{words.rooms}</h2>
        <StartMenu onStart={onDo} />
      </div>
      <div className={styles.scroll}>
        {rooms.is === "loading" && <Skeletons rows={6} />}
        {rooms.is === "failed" && (
          <Failure problem={rooms.problem} retry={() => void house.rooms.refresh()} />
        )}
        {rooms.is === "here" && (
          <RoomList
            rooms={list}
            me={house.me.id}
            current={current}
            online={online}
            wished={wished}
            onStart={onDo}
          />
        )}
      </div>
      {list.length > 0 && <AlarmOffer />}
    </nav>
  );
}
