import type { ReactNode } from "react";
import { BackToList } from "./BackToList";
import styles from "./rooms.module.css";

/** A page of the house that is no room: its title, and what there is below it. */
export function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <BackToList />
        <h1 className={styles.title}>{title}</h1>
      </header>
      <div className={styles.scroll}>{children}</div>
    </main>
  );
}
