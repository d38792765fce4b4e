import { type ReactNode, useEffect, useRef, useState } from "react";
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
  readonly called?: boolean;
  /** Somebody has just asked where it is. */
  readonly shown?: boolean;
  /** At its far edge. */
  readonly beside?: ReactNode;
  /** There while the pointer or the focus is on it; then it can be come to by the keyboard. */
  readonly near?: ReactNode;
  readonly children: ReactNode;
}

/** Something somebody said. One's own is not read back aloud. */
export function Said({ by, mine, at, leads, called, shown, beside, near, children }: Props) {
  const article = useRef<HTMLElement>(null);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);

  useEffect(() => {
    if (shown) article.current?.focus({ preventScroll: true });
  }, [shown]);

  return (
    <article
      ref={article}
      className={styles.said}
      data-leads={leads}
      data-mine={mine}
      data-called={called}
      data-shown={shown}
      aria-live={mine ? "off" : undefined}
      tabIndex={near ? 0 : -1}
      // A finger that is lifted leaves before it has pressed; it focuses instead. React does not tell of entering where
      // what was under the pointer before has gone.
      onPointerOver={({ pointerType }) => setPointed(pointerType !== "touch")}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={({ currentTarget, relatedTarget }) => setFocused(currentTarget.contains(relatedTarget))}
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
      {beside}
      {(pointed || focused) && near}
    </article>
  );
}
