import { Button, Text, TextInput } from "@mantine/core";
import { IconDoorExit } from "@tabler/icons-react";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { Sure } from "../ui/Sure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import type { Room } from "../wire/room";
import type { Wanted } from "../wire/wishes";
import styles from "./panel.module.css";
import { RoomAlarms } from "./RoomAlarms";
import { rooms } from "./rooms";

interface Props {
  readonly room: Room;
  readonly me: Account;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => Promise<void>;
  readonly onRenamed: (room: Room) => void;
  readonly onLeft: () => void;
}

export default function RoomSettings({ room, me, wanted, onWant, onRenamed, onLeft }: Props) {
  const { room: words, problem } = useWords();
  const [leaving, setLeaving] = useState(false);
  const alarms = <RoomAlarms direct={room.kind === "direct"} wanted={wanted} onWant={onWant} />;
  if (room.kind === "direct")
    return (
      <>
        {alarms}
        <Text c="dimmed">{problem.fixedMembers}</Text>
      </>
    );
  return (
    <>
      {alarms}
      {room.role === "owner" ? (
        <Rename key={room.name} room={room} onRenamed={onRenamed} />
      ) : (
        <Text c="dimmed" size="sm">
          {words.ownerOnly}
        </Text>
      )}
      <div className={styles.section}>
        <Button
          variant="light"
          color="red"
          leftSection={<IconDoorExit size={18} />}
          onClick={() => setLeaving(true)}
        >
          {words.leave}
        </Button>
      </div>
      {leaving && (
        <Sure
          title={words.leaveSure}
          hint={words.leaveHint}
          act={words.leaveAct}
          onClose={() => setLeaving(false)}
          onSure={async () => {
            await rooms.leave(room.id, me.id);
            onLeft();
          }}
        />
      )}
    </>
  );
}

function Rename({ room, onRenamed }: Pick<Props, "room" | "onRenamed">) {
  const words = useWords().room;
  const [name, setName] = useState(room.name ?? "");
  const { busy, problem, submit } = useSubmit(async () =>
    onRenamed(await rooms.rename(room.id, name.trim())),
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
