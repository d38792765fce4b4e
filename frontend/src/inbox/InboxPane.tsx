import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "wouter";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { inALine } from "../ui/inALine";
import { Skeletons } from "../ui/Skeletons";
import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import { calls, type Message } from "../wire/message";
import { problemOf } from "../wire/problem";
import { inbox } from "./inbox";
import styles from "./inbox.module.css";

/** A room with what waits in it, as the rooms list has it. */
export interface WaitingRoom {
  readonly id: string;
  readonly name: string;
  readonly unread: number;
}

const shown = 4;

/** What was said while I was away. `rooms` are those where something waits, newest first. */
export function InboxPane({ rooms, me }: { readonly rooms: readonly WaitingRoom[]; readonly me: string }) {
  const words = useWords().room;
  const waiting = useQuery({ queryKey: ["inbox"], queryFn: inbox });
  const counts = rooms.map(({ id, unread }) => `${id}:${unread}`).join();
  const { refetch } = waiting;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits has changed when the counts have
  useEffect(() => {
    const timer = setTimeout(() => void refetch(), 300);
    return () => clearTimeout(timer);
  }, [counts, refetch]);

  if (waiting.isPending) return <Skeletons rows={5} />;
  if (waiting.isError)
    return <Failure problem={problemOf(waiting.error)} retry={() => void waiting.refetch()} />;
  const open = rooms.filter(({ id, unread }) => unread > 0 && waiting.data.has(id));
  if (open.length === 0) return <Empty marked title={words.inboxEmpty} hint={words.inboxEmptyHint} />;
  return (
    <div className={styles.inbox}>
      {open.map((room) => (
        <Waiting key={room.id} room={room} me={me} messages={waiting.data.get(room.id) ?? []} />
      ))}
    </div>
  );
}

interface Props {
  readonly room: WaitingRoom;
  readonly me: string;
  readonly messages: readonly Message[];
}

function Waiting({ room, me, messages }: Props) {
  const all = useWords();
  const words = all.room;
  const last = messages.slice(-shown);
  const before = room.unread - last.length;
  return (
    <section aria-label={room.name}>
      <Link href={`/rooms/${room.id}`} className={styles.room}>
        <h2 className={styles.name}>{room.name}</h2>
        {before > 0 && <p className={styles.more}>{words.inboxMore(before)}</p>}
        {last.map((message) => (
          <p key={message.seq} className={styles.line} data-called={calls(message.mentions, me)}>
            <span className={styles.author}>{message.sender.displayName}</span>
            <span className={styles.body}>{inALine(message, all)}</span>
            <span className={styles.when}>
              <When at={message.at} />
            </span>
          </p>
        ))}
      </Link>
    </section>
  );
}
