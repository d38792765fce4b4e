import { IconX } from "@tabler/icons-react";
import { Action } from "../ui/Action";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import styles from "./composer.module.css";

interface Props {
  readonly message: Message;
  readonly onNoReply: () => void;
}

/** What is about to be answered, above the answer. */
export function Answering({ message, onNoReply }: Props) {
  const words = useWords().timeline;
  return (
    <div className={styles.answering}>
      <span className={styles.answered}>
        <b>{words.answering(message.sender.displayName)}</b> {message.body}
      </span>
      <Action label={words.noReply} icon={<IconX size={18} />} onClick={onNoReply} />
    </div>
  );
}
