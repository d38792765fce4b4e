import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { may } from "../room/rights";
import { rooms } from "../room/rooms";
import type { Acts } from "../timeline/acts";
import { address } from "../ui/address";
import type { Message } from "../wire/message";
import type { Room } from "../wire/room";
import { useHouse } from "./houseContext";

/** What opens above the room, for one message. */
export interface Asked {
  readonly is: "delete" | "versions";
  readonly message: Message;
}

interface Begun {
  readonly acts: Acts;
  readonly replyTo: Message | undefined;
  readonly asked: Asked | undefined;
  noReply(): void;
  noAsk(): void;
}

/** What I have begun with a message of this room: to answer it, to change it, to take it back, or to look what it said. */
export function useActs(room: Room): Begun {
  const house = useHouse();
  const [, go] = useLocation();
  const [replyTo, reply] = useState<Message>();
  const [edited, edit] = useState<Message>();
  const [asked, ask] = useState<Asked>();
  const keeper = may(room.role, "delete") && room.kind !== "direct";
  const readOnly = room.archivedAt !== null;
  const editing = edited?.seq;
  const acts = useMemo<Acts>(
    () => ({
      editing,
      keeper,
      readOnly,
      members: () => rooms.members(room.id),
      // Anew, be it the same again: the field is gone to each time.
      onReply: (message) => reply({ ...message }),
      onThread: ({ seq, thread }) => go(address.thread(room.id, thread ?? seq)),
      onEdit: edit,
      onEdited: () => edit(undefined),
      onVersions: (message) => ask({ is: "versions", message }),
      onUnread: ({ seq }) => {
        // While one looks at it, it would be read at once.
        go("/");
        house.marks.goBack({ room: room.id, seq: seq - 1, unread: 1, mentions: 0 });
        void rooms.unread(room.id, seq).catch(() => house.rooms.refresh());
      },
      onDelete: (message) => ask({ is: "delete", message }),
    }),
    [editing, keeper, readOnly, house, room.id, go],
  );
  return { acts, replyTo, asked, noReply: () => reply(undefined), noAsk: () => ask(undefined) };
}
