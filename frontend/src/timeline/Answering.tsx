import { IconX } from "@tabler/icons-react";
import { Action } from "../ui/Action";
import { inALine } from "../ui/inALine";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import styles from "./composer.module.css";

interface Props {
  readonly message: Message;
  readonly onNoReply: () => void;
}

/** What is about to be answered, above the answer. */
export function Answering({ message, onNoReply }: Props) {
  const words = useWords();
  return (
    <div className={styles.answering}>
      <span className={styles.answered}>
        <b>{words.timeline.answering(message.sender.displayName)}</b> {inALine(message, words)}
      </span>
      <Action label={words.timeline.noReply} icon={<IconX size={18} />} onClick={onNoReply} />
    </div>
  );
}
