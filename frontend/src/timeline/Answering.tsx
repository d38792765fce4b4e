import { IconX } from "@tabler/icons-react";
import { Action } from "../ui/Action";
import { inALine } from "../ui/inALine";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import styles from "./composer.module.css";
import { shown } from "./pages";
import type { Timeline } from "./timeline";
import { useMessage } from "./useMessage";

interface Props {
  readonly timeline: Timeline;
  readonly seq: number;
  readonly onNoReply: () => void;
}

/** What is about to be answered, above the answer. */
export function Answering({ timeline, seq, onNoReply }: Props) {
  const words = useWords();
  const log = useStore(timeline.log);
  const there = [...shown(log).messages, ...log.messages].find((message) => message.seq === seq);
  const message = useMessage(timeline.room, seq, there);
  return (
    <div className={styles.answering}>
      <span className={styles.answered}>
        {message ? (
          <>
            <b>{words.timeline.answering(message.sender.displayName)}</b> {inALine(message, words)}
          </>
        ) : (
          message === null && words.timeline.quoteGone
        )}
      </span>
      <Action label={words.timeline.noReply} icon={<IconX size={18} />} onClick={onNoReply} />
    </div>
  );
}
