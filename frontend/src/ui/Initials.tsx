import styles from "./initials.module.css";
import { useWords } from "./useWords";

interface Props {
  readonly name: string;
  readonly square?: boolean;
  readonly online?: boolean;
}

/** The first letter of a name, for people and rooms without a picture. Said beside it, so not said again. */
export function Initials({ name, square = false, online = false }: Props) {
  const words = useWords().room;
  const first = [...new Intl.Segmenter().segment(name.trim())][0]?.segment ?? "·";
  return (
    <span className={styles.frame}>
      <span className={styles.initials} data-square={square} aria-hidden="true">
        {first.toLocaleUpperCase()}
      </span>
      {online && <span className={styles.online} role="img" aria-label={words.online} title={words.online} />}
    </span>
  );
}
