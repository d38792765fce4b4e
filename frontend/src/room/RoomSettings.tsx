import type { Account } from "../wire/account";
import type { Room } from "../wire/room";
import type { Wanted } from "../wire/wishes";
import { Archiving } from "./Archiving";
import { Bans } from "./Bans";
import { InviteLinks } from "./InviteLinks";
import { Leaving } from "./Leaving";
import { RoomAbout } from "./RoomAbout";
import { RoomAlarms } from "./RoomAlarms";
import { may } from "./rights";

interface Props {
  readonly room: Room;
  readonly me: Account;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => Promise<void>;
  readonly onChanged: (room: Room) => void;
  readonly onLeft: () => void;
}

/** What one wants of a room for oneself, and what those who keep it make of it. */
export default function RoomSettings({ room, me, wanted, onWant, onChanged, onLeft }: Props) {
  const direct = room.kind === "direct";
  const over = room.archivedAt !== null;
  const mayDo = (right: Parameters<typeof may>[1]) => !direct && may(room.role, right);
  return (
    <>
      <RoomAlarms direct={direct} wanted={wanted} onWant={onWant} />
      {!direct && !over && <RoomAbout key={`${room.name}/${room.topic}`} room={room} onChanged={onChanged} />}
      {mayDo("link") && !over && <InviteLinks room={room} />}
      {mayDo("ban") && <Bans room={room} />}
      {mayDo("archive") && <Archiving room={room} onChanged={onChanged} />}
      <Leaving room={room} me={me} onLeft={onLeft} />
    </>
  );
}
