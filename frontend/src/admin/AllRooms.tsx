import { Badge, TextInput } from "@mantine/core";
import { useAdminWords } from "../ui/useAdminWords";
import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import styles from "./admin.module.css";
import { keeping, type ListedRoom } from "./keeping";
import { Paged } from "./Paged";
import { useFound } from "./useFound";

/** Every room of the house, from outside. */
export function AllRooms() {
  const words = useAdminWords();
  const { typed, setTyped, pages, found } = useFound("admin-rooms", async (query, after) => {
    const { rooms, more } = await keeping.rooms(query, after);
    return { found: rooms, next: more ? rooms.at(-1)?.id : undefined };
  });
  return (
    <>
      <p className={styles.hint}>{words.roomsHint}</p>
      <TextInput
        label={words.findRoom}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Paged pages={pages} nothing={words.noRoom} label={words.rooms}>
        {found.map((room) => (
          <Entry key={room.id} room={room} />
        ))}
      </Paged>
    </>
  );
}

function Entry({ room }: { readonly room: ListedRoom }) {
  const words = useAdminWords();
  const { room: kinds } = useWords();
  return (
    <li className={styles.entry}>
      <div className={styles.what}>
        <div className={styles.name}>
          {room.name ?? kinds.direct}
          {room.archivedAt && (
            <Badge variant="default" tt="none" fw={500}>
              {kinds.archived}
            </Badge>
          )}
        </div>
        <div className={styles.about}>
          {kinds[room.kind]} · {kinds.memberCount(room.members)} · {words.happened(room.head)} ·{" "}
          {words.lastActive} <When at={room.activeAt} />
        </div>
      </div>
    </li>
  );
}
