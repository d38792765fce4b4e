import { Button, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import styles from "./panel.module.css";
import { may } from "./rights";
import { rooms } from "./rooms";

interface Props {
  readonly room: Room;
  readonly onChanged: (room: Room) => void;
}

/** How the room is called and what it is about, for who may say so; the others see whom to ask. */
export function RoomAbout({ room, onChanged }: Props) {
  const words = useWords().room;
  const names = may(room.role, "name");
  const describes = may(room.role, "describe");
  if (!describes)
    return (
      <Text c="dimmed" size="sm" className={styles.section}>
        {words.ownerOnly}
      </Text>
    );
  return (
    <>
      {names && <Name room={room} onChanged={onChanged} />}
      <Topic room={room} onChanged={onChanged} />
    </>
  );
}

function Name({ room, onChanged }: Props) {
  const words = useWords().room;
  const [name, setName] = useState(room.name ?? "");
  const { busy, problem, submit } = useSubmit(async () =>
    onChanged(await rooms.change(room.id, { name: name.trim() })),
  );
  const same = name.trim() === room.name || name.trim() === "";
  return (
    <form className={styles.section} onSubmit={submit}>
      <TextInput
        label={words.createName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={80}
      />
      {problem && <Failure problem={problem} />}
      <Button type="submit" variant="default" loading={busy} disabled={same}>
        {words.rename}
      </Button>
    </form>
  );
}

function Topic({ room, onChanged }: Props) {
  const words = useWords().room;
  const [topic, setTopic] = useState(room.topic);
  const { busy, problem, submit } = useSubmit(async () =>
    onChanged(await rooms.change(room.id, { topic: topic.trim() })),
  );
  return (
    <form className={styles.section} onSubmit={submit}>
      <Textarea
        label={words.topic}
        description={words.topicHint}
        value={topic}
        onChange={(event) => setTopic(event.currentTarget.value)}
        maxLength={300}
        autosize
        minRows={1}
        maxRows={5}
      />
      {problem && <Failure problem={problem} />}
      <Button type="submit" variant="default" loading={busy} disabled={topic.trim() === room.topic}>
        {words.describe}
      </Button>
    </form>
  );
}
