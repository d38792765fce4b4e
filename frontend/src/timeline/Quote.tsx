import { UnstyledButton } from "@mantine/core";
import { inALine } from "../ui/inALine";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import styles from "./message.module.css";
import { useMessage } from "./useMessage";

interface Props {
  readonly room: string;
  readonly seq: number;
  /** If the page has it. */
  readonly original: Message | undefined;
  readonly onJump: (seq: number) => void;
}

/** What a message answers, in a line; the way to it. */
export function Quote({ room, seq, original, onJump }: Props) {
  const all = useWords();
  const words = all.timeline;
  const quoted = useMessage(room, seq, original);
  if (!quoted) return <p className={styles.quote}>{quoted === null ? words.quoteGone : "…"}</p>;
  const said = inALine(quoted, all);
  return (
    <UnstyledButton
      className={styles.quote}
      aria-label={`${words.toQuoted(quoted.sender.displayName)}: ${said}`}
      onClick={() => onJump(seq)}
    >
      <b>{quoted.sender.displayName}</b> {said}
    </UnstyledButton>
  );
}
