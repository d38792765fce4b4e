import { Badge, Button, ScrollArea, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../ui/Dialog";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { nextPage } from "../ui/nextPage";
import { Skeletons } from "../ui/Skeletons";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { problemOf } from "../wire/problem";
import type { PublicRoom, Room } from "../wire/room";
import styles from "./people.module.css";
import { openAtOnce, rooms } from "./rooms";

interface Props {
  readonly onClose: () => void;
  readonly onRoom: (room: Room) => void;
}

/** Public rooms, to be found and joined. */
export default function BrowseRooms({ onClose, onRoom }: Props) {
  const { room: words, more } = useWords();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 200);
  const found = useInfiniteQuery({
    queryKey: ["public", query],
    queryFn: ({ pageParam }) => rooms.open(query, pageParam),
    initialPageParam: undefined as string | undefined,
    // Somebody may have opened one, or let me in again.
    staleTime: 0,
    getNextPageParam: (page) => (page.length < openAtOnce ? undefined : page.at(-1)?.id),
  });
  const list = found.data?.pages.flat() ?? [];
  return (
    <Dialog onClose={onClose} title={words.browse}>
      <Stack gap={12}>
        <TextInput
          aria-label={words.browseFind}
          placeholder={words.browseFind}
          leftSection={<IconSearch size={18} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
        {found.isPending && <Skeletons rows={3} />}
        {found.isError && <Failure problem={problemOf(found.error)} retry={() => void found.refetch()} />}
        {found.isSuccess && list.length === 0 && (
          <Empty title={query === "" ? words.browseNone : words.findNothing} />
        )}
        <ScrollArea.Autosize mah="50dvh">
          <ul className={styles.people}>
            {list.map((room) => (
              <Found key={room.id} room={room} onRoom={onRoom} />
            ))}
          </ul>
          {found.hasNextPage && (
            <Button
              fullWidth
              variant="subtle"
              loading={found.isFetchingNextPage}
              onClick={() => void nextPage(found)}
            >
              {more}
            </Button>
          )}
        </ScrollArea.Autosize>
      </Stack>
    </Dialog>
  );
}

function Found({ room, onRoom }: { readonly room: PublicRoom; readonly onRoom: (room: Room) => void }) {
  const words = useWords().room;
  const { busy, problem, submit } = useSubmit(async () => {
    if (!room.joined) await rooms.join(room.id);
    onRoom(await rooms.one(room.id));
  });
  return (
    <li className={styles.person}>
      <span className={styles.who}>
        <span className={styles.name}>{room.name}</span>
        {room.topic && <span className={styles.topic}>{room.topic}</span>}
        <span className={styles.about}>{words.memberCount(room.members)}</span>
        {problem && <Failure problem={problem} />}
      </span>
      {room.joined && (
        <Badge variant="default" tt="none" fw={500}>
          {words.joined}
        </Badge>
      )}
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        onClick={() => submit()}
        aria-label={`${room.name} ${room.joined ? words.open : words.join}`}
      >
        {room.joined ? words.open : words.join}
      </Button>
    </li>
  );
}
