import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import type { Room } from "../wire/room";
import { PeoplePicker } from "./PeoplePicker";
import { rooms } from "./rooms";

interface Props {
  readonly me: Account;
  readonly onClose: () => void;
  readonly onRoom: (room: Room) => void;
}

/** The same people always find the same room. */
export default function StartDirect({ me, onClose, onRoom }: Props) {
  const { room: words, cancel } = useWords();
  const [usernames, setUsernames] = useState<readonly string[]>([]);
  const { busy, problem, submit } = useSubmit(async () => onRoom(await rooms.direct(usernames)));
  return (
    <Dialog onClose={onClose} title={words.direct}>
      <form onSubmit={submit}>
        <Stack gap={16}>
          <PeoplePicker chosen={usernames} onChoose={setUsernames} except={[me.username]} />
          {problem && <Failure problem={problem} />}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={usernames.length === 0}>
              {words.directStart}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
