import { UnstyledButton } from "@mantine/core";
import { IconMessages } from "@tabler/icons-react";
import { count } from "../ui/count";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import styles from "./message.module.css";
import { useUnreadAnswers } from "./useThreads";

interface Props {
  readonly root: Message;
  readonly many: number | "some";
  readonly onOpen: () => void;
}

/** How many have answered a message; the way to what they said. */
export function Answers({ root, many, onOpen }: Props) {
  const words = useWords().timeline;
  const unread = useUnreadAnswers(root);
  return (
    <UnstyledButton className={styles.answers} data-unread={unread > 0} onClick={onOpen}>
      <IconMessages size={14} aria-hidden="true" />
      <span>{many === "some" ? words.answersSome : words.answers(count(many))}</span>
      {unread > 0 && <span className={styles.unread}>{words.answersNew(count(unread))}</span>}
    </UnstyledButton>
  );
}
