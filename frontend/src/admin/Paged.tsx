import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useWords } from "../ui/useWords";
import { problemOf } from "../wire/problem";
import styles from "./admin.module.css";

interface Props {
  readonly pages: {
    readonly isPending: boolean;
    readonly error: Error | null;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    refetch(): Promise<unknown>;
    fetchNextPage(): Promise<unknown>;
  };
  /** What is said where there is nothing. */
  readonly nothing: string;
  readonly label: string;
  readonly children: readonly ReactNode[];
}

/** A list that is as long as one wants to read it. */
export function Paged({ pages, nothing, label, children }: Props) {
  const words = useWords();
  return (
    <>
      {pages.isPending && <Skeletons rows={4} />}
      {pages.error && <Failure problem={problemOf(pages.error)} retry={() => void pages.refetch()} />}
      {!pages.isPending && !pages.error && children.length === 0 && (
        <p className={styles.hint} role="status">
          {nothing}
        </p>
      )}
      {children.length > 0 && (
        <ul className={styles.list} aria-label={label}>
          {children}
        </ul>
      )}
      {pages.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {words.more}
          </Button>
        </div>
      )}
    </>
  );
}
