import { Button, Group, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useAdminWords } from "../ui/useAdminWords";
import { useSubmit } from "../ui/useSubmit";
import { problemOf } from "../wire/problem";
import styles from "./admin.module.css";
import { keeping } from "./keeping";

const longest = 500;

/** What everybody is told, written and taken away. */
export function AnnouncementEditor() {
  const words = useAdminWords();
  const queries = useQueryClient();
  const key = ["admin-announcement"];
  const now = useQuery({ queryKey: key, queryFn: async () => (await keeping.announced()) ?? null });
  const [typed, setTyped] = useState<string>();
  const done = async () => {
    setTyped(undefined);
    await queries.invalidateQueries({ queryKey: key });
  };
  const text = typed ?? now.data?.text ?? "";
  const announcing = useSubmit(async () => {
    await keeping.announce(text.trim());
    await done();
  });
  const silencing = useSubmit(async () => {
    await keeping.silence();
    await done();
  });
  const problem = announcing.problem ?? silencing.problem;
  if (now.isPending) return <Skeletons rows={2} />;
  if (now.isError) return <Failure problem={problemOf(now.error)} retry={() => void now.refetch()} />;
  return (
    <form className={styles.form} onSubmit={announcing.submit}>
      <Textarea
        label={words.announcement}
        description={words.announcementHint}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={longest}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {problem && <Failure problem={problem} />}
      <Group gap={8}>
        <Button type="submit" loading={announcing.busy} disabled={text.trim() === ""}>
          {words.announce}
        </Button>
        {now.data && (
          <Button variant="default" loading={silencing.busy} onClick={() => silencing.submit()}>
            {words.silence}
          </Button>
        )}
      </Group>
    </form>
  );
}
