import { Tooltip, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { count } from "../ui/count";
import { useWords } from "../ui/useWords";
import type { Reactions as All } from "../wire/message";
import styles from "./message.module.css";
import { type People, useReactors } from "./useReactors";

interface Props {
  readonly reactions: All;
  readonly me: string;
  readonly people: People;
  /** Unless nothing can be done here any more. */
  readonly onReact: ((emoji: string) => void) | undefined;
}

/** Who reacted with what, as small as it is meant. Each keeps its place however many there are. */
export function Reactions({ reactions, me, people, onReact }: Props) {
  const words = useWords().timeline;
  const emojis = Object.entries(reactions).sort(([one], [other]) => (one < other ? -1 : 1));
  if (emojis.length === 0) return null;
  return (
    <ul className={styles.reactions} aria-label={words.reactions} aria-live="off">
      {emojis.map(([emoji, reacted]) => (
        <li key={emoji}>
          <Chip
            emoji={emoji}
            reacted={reacted}
            mine={reacted.includes(me)}
            people={people}
            onReact={onReact && (() => onReact(emoji))}
          />
        </li>
      ))}
    </ul>
  );
}

interface ChipProps {
  readonly emoji: string;
  readonly reacted: readonly string[];
  readonly mine: boolean;
  readonly people: People;
  readonly onReact: (() => void) | undefined;
}

/** Its name says whether it is mine, and whoever is near is told whose else it is, also where it cannot be pressed. */
function Chip({ emoji, reacted, mine, people, onReact }: ChipProps) {
  const [near, setNear] = useState(false);
  const many = reacted.length;
  const label = useWords().timeline.reaction(emoji, many, mine);
  const who = useReactors(people, reacted, near) ?? label;
  return (
    <Tooltip label={who} multiline maw={280} events={{ hover: true, focus: true, touch: false }}>
      <UnstyledButton
        className={styles.reaction}
        data-mine={mine}
        aria-label={label}
        aria-disabled={onReact ? undefined : true}
        onPointerEnter={() => setNear(true)}
        onFocus={() => setNear(true)}
        onClick={onReact}
      >
        <span>{emoji}</span>
        <span className={styles.many}>{count(many)}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
