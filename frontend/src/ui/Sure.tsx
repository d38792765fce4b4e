import { Button, Group, Stack, Text } from "@mantine/core";
import { Dialog } from "./Dialog";
import { Failure } from "./Failure";
import { useSubmit } from "./useSubmit";
import { useWords } from "./useWords";

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly act: string;
  readonly onSure: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks once more before what cannot be taken back. */
export function Sure({ title, hint, act, onSure, onClose }: Props) {
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
          <Button color="red" loading={busy} onClick={() => submit()}>
            {act}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
