import { useWords } from "../ui/useWords";
import { Timed } from "../ui/When";
import type { Account } from "../wire/account";
import type { Message as Told } from "../wire/message";
import { Body } from "./Body";
import styles from "./message.module.css";
import { Reactions } from "./Reactions";

/** What has become of what somebody said: its words, their trace if it is deleted, and what others make of it. */
export function Message({ message, me }: { readonly message: Told; readonly me: Account }) {
  const words = useWords().timeline;
  if (message.deletedAt) return <p className={styles.deleted}>{words.deleted}</p>;
  return (
    <>
      <div className={styles.body}>
        <Body text={message.body} />
        {message.editedAt && (
          <Timed at={message.editedAt} className={styles.edited}>
            {words.edited}
          </Timed>
        )}
      </div>
      <Reactions reactions={message.reactions} me={me.id} />
    </>
  );
}
