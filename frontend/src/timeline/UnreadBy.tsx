import { count } from "../ui/count";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import type { Store } from "../wire/store";
import { type Positions, unreadBy } from "./readers";
import styles from "./timeline.module.css";

/** How many have not read a message yet. Not read aloud when it changes, which it does all the time. */
export function UnreadBy({
  message,
  readers,
}: {
  readonly message: Message;
  readonly readers: Store<Positions>;
}) {
  const words = useWords().timeline;
  const many = unreadBy(useStore(readers), message);
  if (many === 0) return null;
  const label = words.unreadBy(many);
  return (
    <span className={styles.unreadBy} role="img" aria-label={label} title={label} aria-live="off">
      {count(many)}
    </span>
  );
}
