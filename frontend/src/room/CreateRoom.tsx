import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../ui/Dialog";
import { Failure } from "../ui/Failure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import { rooms } from "./rooms";

interface Props {
  readonly onClose: () => void;
  readonly onRoom: (room: Room) => void;
}

export default function CreateRoom({ onClose, onRoom }: Props) {
  const { room: words, account, cancel } = useWords();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<"public" | "private">("private");
  const [checked, setChecked] = useState(false);
  const { busy, problem, submit } = useSubmit(async () => {
    setChecked(true);
    if (name.trim() !== "") onRoom(await rooms.create(name.trim(), kind));
  });
  const empty = checked && name.trim() === "" ? account.needed : undefined;
  return (
    <Dialog onClose={onClose} title={words.create}>
      <form onSubmit={submit}>
        <Stack gap={16}>
          <TextInput
            label={words.createName}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={empty}
            maxLength={80}
            data-autofocus
          />
          <Radio.Group
            label={words.kind}
            value={kind}
            onChange={(chosen) => setKind(chosen === "public" ? "public" : "private")}
          >
            <Stack gap={8} mt={8}>
              <Radio value="private" label={words.private} description={words.privateHint} />
              <Radio value="public" label={words.public} description={words.publicHint} />
            </Stack>
          </Radio.Group>
          {problem && <Failure problem={problem} />}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {words.create}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
