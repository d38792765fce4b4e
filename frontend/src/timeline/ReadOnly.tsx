import { Button } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { Failure } from "../ui/Failure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import styles from "./composer.module.css";

interface Props {
  /** For who may end it. */
  readonly onReopen: (() => Promise<void>) | undefined;
}

/** Where one would write: nothing is said here any more. */
export function ReadOnly({ onReopen }: Props) {
  const words = useWords().room;
  const { busy, problem, submit } = useSubmit(async () => onReopen?.());
  return (
    <div className={styles.composer}>
      <div className={styles.over} role="status">
        <IconArchive size={18} aria-hidden="true" />
        <span>{words.archivedHint}</span>
        {onReopen && (
          <Button size="compact-sm" variant="default" loading={busy} onClick={() => submit()}>
            {words.reopen}
          </Button>
        )}
      </div>
      {problem && <Failure problem={problem} />}
    </div>
  );
}
