import { Failure } from "../ui/Failure";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import { BroughtRow } from "./BroughtRow";
import styles from "./file.module.css";
import { mostFiles, type Tray } from "./tray";

const tooMany = { type: "/problems/too-many-files", title: "Too many files", status: 400, most: mostFiles };

/** What is to go with the next message, above the field in which it is written. */
export function TrayPane({ tray, online }: { readonly tray: Tray; readonly online: boolean }) {
  const words = useWords().file;
  const all = useStore(tray.all);
  const held = useStore(tray.held);
  const overfull = useStore(tray.overfull);
  const stuck = all.some(({ progress }) => progress.is === "failed");
  if (all.length === 0 && !overfull) return null;
  return (
    <section aria-label={words.tray} className={styles.tray}>
      <ul className={styles.list}>
        {all.map((brought) => (
          <BroughtRow
            key={brought.key}
            brought={brought}
            online={online}
            onRemove={() => tray.remove(brought.key)}
            onRetry={() => tray.retry(brought.key)}
          />
        ))}
      </ul>
      {overfull && <Failure problem={tooMany} />}
      <p role="status" className={styles.note}>
        {held && words.held}
        {stuck && words.stuck}
      </p>
    </section>
  );
}
