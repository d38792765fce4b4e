import { Button } from "@mantine/core";
import { useMemo } from "react";
import { Failure } from "../ui/Failure";
import { nextPage } from "../ui/nextPage";
import { Skeletons } from "../ui/Skeletons";
import { sendKey } from "../ui/sendKey";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import type { Attached } from "../wire/message";
import { problemOf } from "../wire/problem";
import type { Store } from "../wire/store";
import type { Acts } from "./acts";
import type { Bringing } from "./bringing";
import { Composer } from "./Composer";
import type { Drafts } from "./drafts";
import type { Mailman } from "./mailman";
import { Row } from "./Row";
import type { Positions } from "./readers";
import { threadItems } from "./thread";
import styles from "./thread.module.css";
import type { Timeline } from "./timeline";
import { useThread, useThreadRead } from "./useThread";

interface Props {
  readonly timeline: Timeline;
  /** Of any message of it. */
  readonly seq: number;
  readonly mailman: Mailman;
  readonly drafts: Drafts;
  readonly me: Account;
  readonly readers: Store<Positions>;
  readonly acts: Acts;
  readonly onType: () => void;
  readonly bringing: Bringing;
  readonly onSend: (body: string, replyTo: number, files: readonly Attached[]) => void;
  readonly onJump: (seq: number) => void;
}

/** A message and what was answered to it, apart from all else that is said in the room. */
export default function ThreadPane(props: Props) {
  const { timeline, seq, mailman, drafts, me, readers, acts } = props;
  const { bringing, onType, onSend, onJump } = props;
  const { timeline: words, room: roomWords } = useWords();
  const outbox = useStore(mailman.outbox);
  const key = useStore(sendKey);
  const { query, thread } = useThread(timeline, seq);
  useThreadRead(timeline.room, thread, me.id);
  const laid = useMemo(
    () => (thread ? threadItems(thread.root, thread.answers, outbox, me.id) : []),
    [thread, outbox, me.id],
  );
  const failure = query.isError && (
    <Failure problem={problemOf(query.error)} retry={() => void query.refetch()} />
  );
  if (!thread) return failure || <Skeletons rows={4} />;
  return (
    <>
      {failure}
      {/* Upside down for the browser, so that it stays at the end by itself. The room's own log is read aloud. */}
      <div className={styles.scroll}>
        <div className={styles.thread} role="log" aria-label={roomWords.thread} aria-live="off">
          {thread.more && (
            <Button
              variant="default"
              size="compact-sm"
              loading={query.isFetchingNextPage}
              onClick={() => void nextPage(query)}
            >
              {words.earlierAnswers}
            </Button>
          )}
          {laid.map((item) => (
            <Row
              key={item.key}
              item={item}
              me={me}
              readers={readers}
              acts={acts}
              shown={false}
              onRetry={(clientId) => mailman.retry(clientId)}
              onDiscard={(clientId) => mailman.discard(clientId)}
              onJump={onJump}
            />
          ))}
        </div>
      </div>
      {!acts.readOnly && (
        <Composer
          drafts={drafts}
          timeline={timeline}
          thread={thread.root.seq}
          label={words.writeAnswer}
          sendKey={key}
          onUp={() => {}}
          bringing={bringing}
          onType={onType}
          onSend={(body, replyTo, files) => onSend(body, replyTo ?? thread.root.seq, files)}
        />
      )}
    </>
  );
}
