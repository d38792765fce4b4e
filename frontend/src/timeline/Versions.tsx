import { useQuery } from "@tanstack/react-query";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import type { Message } from "../wire/message";
import { problemOf } from "../wire/problem";
import { Body } from "./Body";
import styles from "./found.module.css";
import messageStyles from "./message.module.css";
import { messages } from "./messages";

interface Props {
  readonly message: Message;
  readonly onClose: () => void;
}

/** What a message has said, the last words first. */
export default function Versions({ message, onClose }: Props) {
  const words = useWords().timeline;
  const versions = useQuery({
    queryKey: ["versions", message.room, message.seq, message.editedAt],
    queryFn: () => messages.versions(message),
  });
  return (
    <Dialog title={words.versions} onClose={onClose}>
      {versions.isPending && <Skeletons rows={3} />}
      {versions.isError && !versions.data && (
        <Failure problem={problemOf(versions.error)} retry={() => void versions.refetch()} />
      )}
      <ol className={styles.list}>
        {versions.data?.map(({ seq, at, body }) => (
          <li key={seq} className={styles.found}>
            <span className={styles.when}>
              <When at={at} />
            </span>
            <div className={messageStyles.body}>
              <Body text={body} />
            </div>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
