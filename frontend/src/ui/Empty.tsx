import type { ReactNode } from "react";
import styles from "./empty.module.css";
import { Mark } from "./Mark";

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly marked?: boolean;
  readonly children?: ReactNode;
}

/** Where there is nothing yet: what it would be, and what to do first. */
export function Empty({ title, hint, marked = false, children }: Props) {
  return (
    <div className={styles.empty}>
      {marked && <Mark size={40} />}
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children && <div className={styles.doings}>{children}</div>}
    </div>
  );
}
