import { Popover, UnstyledButton } from "@mantine/core";
import { useWords } from "../ui/useWords";
import styles from "./rooms.module.css";

/** What the room is about: one line, all of it when one asks. */
export function RoomTopic({ topic }: { readonly topic: string }) {
  const words = useWords().room;
  return (
    <Popover position="bottom-start" shadow="md" width={320} withRoles={false}>
      <Popover.Target>
        <UnstyledButton className={styles.topic} title={topic} aria-label={words.topicIs(topic)}>
          {topic}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.topicWhole}>{topic}</Popover.Dropdown>
    </Popover>
  );
}
