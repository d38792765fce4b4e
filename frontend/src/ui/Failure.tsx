import { Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { Problem } from "../wire/problem";
import styles from "./failure.module.css";
import { sentence } from "./sentence";
import { useWords } from "./useWords";

/** What went wrong, as a sentence, beside what caused it. */
export function Failure({
  problem,
  retry,
}: {
  readonly problem: Problem;
  readonly retry?: (() => void) | undefined;
}) {
  const words = useWords();
  return (
    <div className={styles.failure} role="alert">
      <IconAlertCircle size={18} aria-hidden="true" />
      <span>{sentence(problem, words)}</span>
      {retry && (
        <Button size="compact-sm" variant="default" onClick={retry}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}
