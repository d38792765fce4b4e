import { Button } from "@mantine/core";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import { problemOf } from "../wire/problem";
import { Hit } from "./Hit";
import { readiness, words } from "./question";
import styles from "./search.module.css";
import { useSearch } from "./useSearch";
import { useSight } from "./useSight";

interface Props {
  readonly question: string;
  readonly nameOf: (room: string) => string | undefined;
  readonly hrefOf: (message: Message) => string;
}

/** What was found, the newest first, and more of it as one goes down; or why there is nothing. */
export function Hits({ question, nameOf, hrefOf }: Props) {
  const { search: said, ...common } = useWords();
  const { found, messages, complete, weary } = useSearch(question);
  const goesOn = found.hasNextPage && !found.isFetching && !found.isError;
  const end = useSight<HTMLDivElement>(goesOn && !weary, () => void found.fetchNextPage());
  const ready = readiness(question);
  if (ready === "empty") return <Empty title={said.title} hint={said.hint} />;
  if (ready !== "ready") return <Empty title={ready === "short" ? said.short : said.unfinished} />;
  if (found.isPending) return <Skeletons rows={5} />;
  const sought = words(question);
  const over = !found.hasNextPage && !found.isError;
  return (
    <>
      {!complete && <p className={styles.note}>{said.incomplete}</p>}
      {messages.length === 0 && over && <Empty title={said.nothing} hint={said.nothingHint} />}
      {messages.length > 0 && (
        <ul className={styles.list} aria-label={said.found} aria-busy={found.isFetching}>
          {messages.map((message) => (
            <Hit
              key={`${message.room}/${message.seq}`}
              message={message}
              words={sought}
              where={nameOf(message.room) ?? ""}
              href={hrefOf(message)}
            />
          ))}
        </ul>
      )}
      {found.isError && (
        <Failure
          problem={problemOf(found.error)}
          retry={problemOf(found.error).status === 400 ? undefined : () => void again()}
        />
      )}
      {found.isFetchingNextPage && <Skeletons rows={2} />}
      {weary && goesOn && (
        <Button variant="default" m={16} onClick={() => void found.fetchNextPage()}>
          {common.more}
        </Button>
      )}
      <div ref={end} />
      <p className={styles.count} role="status">
        {over && messages.length > 0 ? said.all(messages.length) : ""}
      </p>
    </>
  );

  function again() {
    return messages.length > 0 ? found.fetchNextPage() : found.refetch();
  }
}
