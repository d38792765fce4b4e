import { Button } from "@mantine/core";
import { IconBookmarkOff } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { Action } from "../ui/Action";
import { address } from "../ui/address";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { nextPage } from "../ui/nextPage";
import { Skeletons } from "../ui/Skeletons";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import { problemOf } from "../wire/problem";
import { Found } from "./Found";
import styles from "./found.module.css";
import { useSaved } from "./useSaved";
import { useTouch } from "./useTouch";

interface Props {
  readonly me: string;
  readonly nameOf: (room: string) => string | undefined;
}

/** What I have kept to find it again. */
export function SavedPane({ me, nameOf }: Props) {
  const { timeline: words, ...common } = useWords();
  const saved = useSaved();
  if (!saved.data)
    return saved.isError ? (
      <Failure problem={problemOf(saved.error)} retry={() => void saved.refetch()} />
    ) : (
      <Skeletons rows={5} />
    );
  const all = saved.data.pages.flat();
  if (all.length === 0) return <Empty marked title={words.noneKept} hint={words.noneKeptHint} />;
  return (
    <div className={styles.page}>
      <ul className={styles.list}>
        {all.map(({ id, message }) => (
          <Kept key={id} message={message} me={me} where={nameOf(message.room) ?? ""} />
        ))}
      </ul>
      {saved.hasNextPage && (
        <Button variant="default" loading={saved.isFetchingNextPage} onClick={() => void nextPage(saved)}>
          {common.more}
        </Button>
      )}
    </div>
  );
}

function Kept({
  message,
  me,
  where,
}: {
  readonly message: Message;
  readonly me: string;
  readonly where: string;
}) {
  const words = useWords().timeline;
  const [, go] = useLocation();
  const [touch, problem] = useTouch(message, me);
  return (
    <Found
      message={message}
      where={where}
      onGo={() => go(address.message(message.room, message.seq))}
      problem={problem}
    >
      <Action label={words.unkeep} icon={<IconBookmarkOff size={18} />} onClick={() => touch.save(false)} />
    </Found>
  );
}
