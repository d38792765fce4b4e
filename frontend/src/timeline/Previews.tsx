import { useWords } from "../ui/useWords";
import type { Preview } from "../wire/message";
import styles from "./preview.module.css";

interface Props {
  readonly previews: readonly Preview[];
}

/**
 * What the pages behind a message's links say of themselves, in words that the server has brought. No picture: whoever
 * keeps it would learn who reads this. It is not read aloud when it comes.
 */
export function Previews({ previews }: Props) {
  const words = useWords().timeline;
  if (previews.length === 0) return null;
  return (
    <ul className={styles.previews} aria-label={words.previews} aria-live="off">
      {previews.map(({ url, title, description, site }) => (
        <li key={url}>
          <a className={styles.preview} href={url} target="_blank" rel="noopener noreferrer nofollow">
            <span className={styles.site}>{site}</span>
            <span className={styles.title}>{title}</span>
            {description && <span className={styles.description}>{description}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
