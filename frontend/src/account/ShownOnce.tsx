import { Button, CopyButton } from "@mantine/core";
import { useWords } from "../ui/useWords";
import type { NewToken } from "./accounts";
import styles from "./settings.module.css";

/** A token is kept nowhere but with whoever made it. */
export function ShownOnce({ token }: { readonly token: NewToken }) {
  const words = useWords();
  return (
    <div className={styles.once} role="status">
      <span className={styles.hint}>{words.settings.tokenOnce}</span>
      <code className={styles.secret}>{token.token}</code>
      <CopyButton value={token.token}>
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
