import { UnstyledButton } from "@mantine/core";
import { Failure } from "../ui/Failure";
import { useWords } from "../ui/useWords";
import { Timed } from "../ui/When";
import type { Message as Told } from "../wire/message";
import type { Problem } from "../wire/problem";
import type { Acts } from "./acts";
import { Body } from "./Body";
import { Editing } from "./Editing";
import { Files } from "./Files";
import styles from "./message.module.css";
import { Previews } from "./Previews";
import { Reactions } from "./Reactions";

interface Props {
  readonly message: Told;
  readonly me: string;
  readonly editing: boolean;
  readonly problem: Problem | undefined;
  readonly acts: Acts;
  readonly onReact: ((emoji: string) => void) | undefined;
}

/** What has become of what somebody said: its words, their trace if it is deleted, and what others make of it. */
export function Message(props: Props) {
  const { message, me, editing, problem, acts, onReact } = props;
  const words = useWords().timeline;
  if (message.deletedAt) return <p className={styles.deleted}>{words.deleted}</p>;
  return (
    <>
      {editing ? (
        <Editing message={message} edit={acts.edit} onDone={acts.onEdited} />
      ) : (
        <div className={styles.body}>
          <Body text={message.body} />
          {message.editedAt && (
            <UnstyledButton className={styles.edited} onClick={() => acts.onVersions(message)}>
              <Timed at={message.editedAt}>{words.edited}</Timed>
            </UnstyledButton>
          )}
        </div>
      )}
      <Files files={message.files ?? []} />
      <Previews previews={message.previews ?? []} />
      <Reactions
        reactions={message.reactions}
        me={me}
        people={{ room: message.room, ask: acts.members }}
        onReact={onReact}
      />
      {problem && <Failure problem={problem} />}
    </>
  );
}
