import { IconArrowRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Action } from "../ui/Action";
import { Failure } from "../ui/Failure";
import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import type { Message } from "../wire/message";
import type { Problem } from "../wire/problem";
import { Body } from "./Body";
import { Files } from "./Files";
import styles from "./found.module.css";
import messageStyles from "./message.module.css";

interface Props {
  readonly message: Message;
  /** The room, where it is not the one that one is in. */
  readonly where?: string;
  /** To where it stands. */
  readonly onGo: () => void;
  /** Why something with it was refused. */
  readonly problem: Problem | undefined;
  readonly children: ReactNode;
}

/** A message apart from its room: who said what and when, and the way to it. */
export function Found({ message, where, onGo, problem, children }: Props) {
  const words = useWords().timeline;
  return (
    <li className={styles.found}>
      <div className={styles.top}>
        <span className={styles.author}>{message.sender.displayName}</span>
        {where && <span className={styles.where}>{where}</span>}
        <span className={styles.when}>
          <When at={message.at} />
        </span>
        <span className={styles.grow} />
        {children}
        <Action label={words.toMessage} icon={<IconArrowRight size={18} />} onClick={onGo} />
      </div>
      {message.deletedAt ? (
        <p className={styles.gone}>{words.deleted}</p>
      ) : (
        <div className={messageStyles.body}>
          <Body text={message.body} />
          <Files files={message.files ?? []} />
        </div>
      )}
      {problem && <Failure problem={problem} />}
    </li>
  );
}
