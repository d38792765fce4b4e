import { Button, ScrollArea, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../ui/Dialog";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { problemOf } from "../wire/problem";
import type { PublicRoom, Room } from "../wire/room";
import styles from "./people.module.css";
import { rooms } from "./rooms";

interface Props {
  readonly onClose: () => void;
  readonly onRoom: (room: Room) => void;
}

/** Public rooms, to be found and joined. */
export default function BrowseRooms({ onClose, onRoom }: Props) {
  const words = useWords().room;
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed, 200);
  const found = useQuery({ queryKey: ["public", query], queryFn: () => rooms.open(query) });
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
        {found.data?.length === 0 && <Empty title={typed === "" ? words.browseNone : words.findNothing} />}
        <ScrollArea.Autosize mah="50dvh">
          <ul className={styles.people}>
            {found.data?.map((room) => (
              <Found key={room.id} room={room} onRoom={onRoom} />
            ))}
          </ul>
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
        <span className={styles.about}>
          {words.memberCount(room.members)}
          {room.joined && ` · ${words.joined}`}
        </span>
        {problem && <Failure problem={problem} />}
      </span>
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
