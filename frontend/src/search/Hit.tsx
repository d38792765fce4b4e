import { IconPaperclip } from "@tabler/icons-react";
import { Link } from "wouter";
import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import type { Message } from "../wire/message";
import { excerpt, marked } from "./marks";
import styles from "./search.module.css";

interface Props {
  readonly message: Message;
  /** What was looked for. */
  readonly words: readonly string[];
  readonly where: string;
  readonly href: string;
}

/** A message that was found, and the way to where it was said. */
export function Hit({ message, words, where, href }: Props) {
  const { search } = useWords();
  return (
    <li>
      <Link href={href} className={styles.hit} data-hit="">
        <span className={styles.top}>
          <span className={styles.author}>{message.sender.displayName}</span>
          <span className={styles.where}>{where}</span>
          <span className={styles.when}>
            <When at={message.at} />
          </span>
        </span>
        <span className={styles.body}>
          {excerpt(marked(message.body, words)).map((piece) =>
            piece.hit ? (
              <mark key={piece.from} className={styles.mark}>
                {piece.text}
              </mark>
            ) : (
              <span key={piece.from}>{piece.text}</span>
            ),
          )}
        </span>
        {message.files?.map(({ id, name }) => (
          <span key={id} className={styles.file}>
            <IconPaperclip size={14} aria-hidden="true" /> {name}
          </span>
        ))}
        {message.editedAt && <span className={styles.edited}>{search.edited}</span>}
      </Link>
    </li>
  );
}
