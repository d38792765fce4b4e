import { UnstyledButton } from "@mantine/core";
import { count } from "../ui/count";
import { useWords } from "../ui/useWords";
import type { Reactions as All } from "../wire/message";
import styles from "./message.module.css";

interface Props {
  readonly reactions: All;
  readonly me: string;
  /** Unless nothing can be done here any more. */
  readonly onReact: ((emoji: string) => void) | undefined;
}

/** Who reacted with what, as small as it is meant. Each keeps its place however many there are. */
export function Reactions({ reactions, me, onReact }: Props) {
  const words = useWords().timeline;
  const emojis = Object.entries(reactions).sort(([one], [other]) => (one < other ? -1 : 1));
  if (emojis.length === 0) return null;
  return (
    <ul className={styles.reactions} aria-label={words.reactions} aria-live="off">
      {emojis.map(([emoji, people]) => (
        <li key={emoji}>
          <Chip
            emoji={emoji}
            many={people.length}
            mine={people.includes(me)}
            onReact={onReact && (() => onReact(emoji))}
          />
        </li>
      ))}
    </ul>
  );
}

interface ChipProps {
  readonly emoji: string;
  readonly many: number;
  readonly mine: boolean;
  readonly onReact: (() => void) | undefined;
}

/** Its name says whether it is mine. */
function Chip({ emoji, many, mine, onReact }: ChipProps) {
  const label = useWords().timeline.reaction(emoji, many, mine);
  return (
    <UnstyledButton
      className={styles.reaction}
      data-mine={mine}
      aria-label={label}
      title={label}
      disabled={!onReact}
      onClick={onReact}
    >
      <span>{emoji}</span>
      <span className={styles.many}>{count(many)}</span>
    </UnstyledButton>
  );
}
