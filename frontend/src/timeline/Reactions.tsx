import { count } from "../ui/count";
import { useWords } from "../ui/useWords";
import type { Reactions as All } from "../wire/message";
import styles from "./message.module.css";

/** Who reacted with what, as small as it is meant. Each keeps its place however many there are. */
export function Reactions({ reactions, me }: { readonly reactions: All; readonly me: string }) {
  const words = useWords().timeline;
  const emojis = Object.entries(reactions).sort(([one], [other]) => (one < other ? -1 : 1));
  if (emojis.length === 0) return null;
  return (
    <ul className={styles.reactions} aria-label={words.reactions} aria-live="off">
      {emojis.map(([emoji, people]) => (
        <li key={emoji}>
          <Chip emoji={emoji} many={people.length} mine={people.includes(me)} />
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly emoji: string;
  readonly many: number;
  readonly mine: boolean;
}

function Chip({ emoji, many, mine }: Props) {
  const label = useWords().timeline.reaction(emoji, many, mine);
  return (
    <span className={styles.reaction} data-mine={mine} role="img" aria-label={label} title={label}>
      <span>{emoji}</span>
      <span className={styles.many}>{count(many)}</span>
    </span>
  );
}
