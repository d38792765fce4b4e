import { Button } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useWords } from "../ui/useWords";
import type { Connection } from "../wire/connection";
import styles from "./connectionBar.module.css";

/** Said only when something is not fine, and not for a blink of it. */
export function ConnectionBar({
  connection,
  onRetry,
}: {
  readonly connection: Connection;
  readonly onRetry: () => void;
}) {
  const words = useWords().timeline;
  const [late, setLate] = useState(false);
  const fine = connection === "open" || connection === "signed-out";

  useEffect(() => {
    if (fine) return setLate(false);
    const timer = setTimeout(() => setLate(true), 600);
    return () => clearTimeout(timer);
  }, [fine]);

  return (
    <div role="status" className={styles.status}>
      {!fine && late && (
        <div className={styles.bar} data-connection={connection}>
          <IconPlugConnectedX size={18} aria-hidden="true" />
          <span>{words[connection]}</span>
          {connection !== "connecting" && (
            <Button size="compact-xs" variant="default" onClick={onRetry}>
              {words.tryNow}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
