import { Button, Group, Stack, Text } from "@mantine/core";
import { Dialog } from "./Dialog";
import { Failure } from "./Failure";
import { useSubmit } from "./useSubmit";
import { useWords } from "./useWords";

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly act: string;
  /** It can be taken back. */
  readonly safe?: boolean;
  readonly onSure: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks once more before what concerns others, or cannot be taken back. */
export function Sure({ title, hint, act, safe = false, onSure, onClose }: Props) {
  const words = useWords();
  const { busy, problem, submit } = useSubmit(async () => {
    await onSure();
    onClose();
  });
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack gap={16}>
        <Text c="dimmed">{hint}</Text>
        {problem && <Failure problem={problem} />}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {words.cancel}
          </Button>
          <Button {...(!safe && { color: "red" })} loading={busy} onClick={() => submit()}>
            {act}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
