import { Button, CopyButton } from "@mantine/core";
import styles from "./shownOnce.module.css";
import { useWords } from "./useWords";

/** A secret, which is kept nowhere but with whoever made it. */
export function ShownOnce({ secret, hint }: { readonly secret: string; readonly hint: string }) {
  const words = useWords();
  return (
    <div className={styles.once} role="status">
      <span className={styles.hint}>{hint}</span>
      <code className={styles.secret}>{secret}</code>
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <div>
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? words.copied : words.copy}
            </Button>
          </div>
        )}
      </CopyButton>
    </div>
  );
}
