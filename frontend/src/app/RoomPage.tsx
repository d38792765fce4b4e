import { Button } from "@mantine/core";
import { Link } from "wouter";
import { Empty } from "../ui/Empty";
import { Skeletons } from "../ui/Skeletons";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import { Conversation } from "./Conversation";
import { useHouse } from "./houseContext";
import styles from "./rooms.module.css";

/** A room by its address: mine, no longer mine, or none. */
export function RoomPage({ id }: { readonly id: string }) {
  const { room: words, home } = useWords();
  const house = useHouse();
  const rooms = useStore(house.rooms.now);
  const gone = useStore(house.rooms.gone).has(id);
  const room = rooms.is === "here" ? rooms.shelf.get(id) : undefined;
  if (room) return <Conversation room={room} />;
  return (
    <main className={styles.page}>
      {rooms.is === "loading" && <Skeletons rows={8} />}
      {rooms.is === "here" && (
        <Empty
          marked
          title={gone ? words.gone : words.missing}
          hint={gone ? words.goneHint : words.missingHint}
        >
          <Button component={Link} href="/" variant="default">
            {home}
          </Button>
        </Empty>
      )}
    </main>
  );
}
