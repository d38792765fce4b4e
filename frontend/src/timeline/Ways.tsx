import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { count } from "../ui/count";
import { useWords } from "../ui/useWords";
import styles from "./timeline.module.css";

interface Props {
  /** How many are new and begin further up. */
  readonly above: number;
  readonly onNew: () => void;
  readonly atEnd: boolean;
  readonly unread: number;
  readonly onNewest: () => void;
}

/** The ways to what is not in sight: up to the first that is new, and down to the newest. */
export function Ways({ above, onNew, atEnd, unread, onNewest }: Props) {
  const words = useWords().timeline;
  return (
    <>
      {above > 0 && (
        <Button
          className={styles.toNew}
          size="compact-md"
          leftSection={<IconArrowUp size={18} />}
          onClick={onNew}
        >
          {words.toNew(count(above))}
        </Button>
      )}
      {!atEnd && (
        <Button
          className={styles.toNewest}
          size="compact-md"
          variant={unread > 0 ? "filled" : "default"}
          leftSection={<IconArrowDown size={18} />}
          onClick={onNewest}
        >
          {unread > 0 ? words.toNewestCount(count(unread)) : words.toNewest}
        </Button>
      )}
    </>
  );
}
