import { Link } from "wouter";
import { address } from "../ui/address";
import { count } from "../ui/count";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { inALine } from "../ui/inALine";
import { Skeletons } from "../ui/Skeletons";
import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import type { Message } from "../wire/message";
import { problemOf } from "../wire/problem";
import styles from "./found.module.css";
import type { Followed } from "./messages";
import { useThreads } from "./useThreads";

interface Props {
  readonly nameOf: (room: string) => string | undefined;
}

/** Threads in which I take part, the last answered first, each with what I have not seen of it. */
export function ThreadsPane({ nameOf }: Props) {
  const words = useWords().timeline;
  const threads = useThreads();
  if (!threads.data)
    return threads.isError ? (
      <Failure problem={problemOf(threads.error)} retry={() => void threads.refetch()} />
    ) : (
      <Skeletons rows={5} />
    );
  if (threads.data.length === 0) return <Empty marked title={words.noThreads} hint={words.noThreadsHint} />;
  return (
    <ul className={`${styles.list} ${styles.page}`}>
      {threads.data.map((thread) => (
        <li key={`${thread.root.room}/${thread.root.seq}`}>
          <Thread thread={thread} where={nameOf(thread.root.room) ?? ""} />
        </li>
      ))}
    </ul>
  );
}

function Thread({ thread, where }: { readonly thread: Followed; readonly where: string }) {
  const all = useWords();
  const words = all.timeline;
  const { root, last, replies, unread } = thread;
  const line = (message: Message) => `${message.sender.displayName}: ${inALine(message, all)}`;
  return (
    <Link href={address.thread(root.room, root.seq)} className={`${styles.found} ${styles.link}`}>
      <span className={styles.top}>
        <span className={styles.author}>{where}</span>
        <span className={styles.when}>
          <When at={last.at} />
        </span>
        <span className={styles.grow} />
        {unread > 0 && <span className={styles.unread}>{words.answersNew(count(unread))}</span>}
      </span>
      <p className={styles.line}>{line(root)}</p>
      <p className={`${styles.line} ${styles.gone}`}>
        {words.answers(count(replies))} · {line(last)}
      </p>
    </Link>
  );
}
