import { Group, Skeleton, Stack } from "@mantine/core";
import { useWords } from "./useWords";

/** The shape of what is being loaded: rows with a picture and two lines. */
export function Skeletons({ rows = 6 }: { readonly rows?: number }) {
  const words = useWords();
  return (
    <Stack gap={16} p={16} role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key, row) => (
        <Group key={key} gap={12} wrap="nowrap" align="flex-start" aria-hidden="true">
          <Skeleton circle h={32} w={32} />
          <Stack gap={8} flex={1}>
            <Skeleton h={10} w={`${28 + ((row * 13) % 24)}%`} />
            <Skeleton h={10} w={`${52 + ((row * 29) % 40)}%`} />
          </Stack>
        </Group>
      ))}
    </Stack>
  );
}
