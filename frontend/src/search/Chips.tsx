import { UnstyledButton } from "@mantine/core";
import { useWords } from "../ui/useWords";
import type { Chip } from "./chips";
import styles from "./search.module.css";

interface Props {
  readonly chips: readonly Chip[];
  readonly onChoose: (chip: Chip) => void;
}

/** What the question can be made narrower with. */
export function Chips({ chips, onChoose }: Props) {
  const words = useWords().search;
  if (chips.length === 0) return null;
  return (
    <fieldset className={styles.chips} aria-label={words.narrow}>
      {chips.map((chip) => (
        <UnstyledButton
          key={`${chip.operator}:${chip.value}`}
          className={styles.chip}
          onClick={() => onChoose(chip)}
        >
          <b>
            {chip.operator}:{chip.value}
          </b>{" "}
          <span>{chip.about}</span>
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
