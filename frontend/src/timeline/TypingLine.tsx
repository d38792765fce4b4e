import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import type { Store } from "../wire/store";
import styles from "./typing.module.css";

/** Its place is kept when nobody writes: nothing jumps. Not read aloud, which would be all the time. */
export function TypingLine({ typists }: { readonly typists: Store<readonly Account[]> }) {
  const words = useWords().timeline;
  const names = useStore(typists).map(({ displayName }) => displayName);
  return <p className={styles.line}>{names.length > 0 && words.typing(names)}</p>;
}
