import type { ReactNode } from "react";
import { Initials } from "../ui/Initials";
import { Clock } from "../ui/When";
import type { Account } from "../wire/account";
import styles from "./timeline.module.css";

interface Props {
  readonly by: Account;
  readonly mine: boolean;
  readonly at: string;
  /** First of what one author says together: with name and time. */
  readonly leads: boolean;
  /** Names me. */
  readonly called: boolean;
  readonly children: ReactNode;
}

/** Something somebody said. One's own is not read back aloud. */
export function Said({ by, mine, at, leads, called, children }: Props) {
  return (
    <article
      className={styles.said}
      data-leads={leads}
      data-mine={mine}
      data-called={called}
      aria-live={mine ? "off" : undefined}
    >
      <span className={styles.margin}>
        {leads ? <Initials name={by.displayName} /> : <Clock at={at} className={styles.aside} />}
      </span>
      <div className={styles.words}>
        {leads && (
          <header className={styles.byline}>
            <span className={styles.author}>{by.displayName}</span>
            <Clock at={at} className={styles.clock} />
          </header>
        )}
        {children}
      </div>
    </article>
  );
}
