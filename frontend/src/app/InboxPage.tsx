import { InboxPane } from "../inbox/InboxPane";
import { nameOf } from "../room/name";
import { inOrder } from "../room/shelf";
import { Empty } from "../ui/Empty";
import { Skeletons } from "../ui/Skeletons";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import { useHouse } from "./houseContext";
import { Page } from "./Page";

export default function InboxPage() {
  const words = useWords();
  const house = useHouse();
  const rooms = useStore(house.rooms.now);
  const name = words.room.alone;
  const waiting =
    rooms.is === "here"
      ? inOrder(rooms.shelf).map((room) => ({
          id: room.id,
          name: nameOf(room, house.me.id, name),
          unread: room.unread,
        }))
      : [];
  return (
    <Page title={words.room.inbox}>
      {rooms.is === "loading" && <Skeletons rows={5} />}
      {rooms.is === "here" &&
        (waiting.length === 0 ? (
          <Empty marked title={words.account.promise} hint={words.room.emptyHint} />
        ) : (
          <InboxPane rooms={waiting} me={house.me.id} />
        ))}
    </Page>
  );
}
