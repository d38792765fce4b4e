import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { rooms } from "../room/rooms";
import type { Acts } from "../timeline/acts";
import type { Message } from "../wire/message";
import type { Room } from "../wire/room";
import { useHouse } from "./houseContext";

interface Begun {
  readonly acts: Acts;
  readonly replyTo: Message | undefined;
  readonly deleting: Message | undefined;
  noReply(): void;
  noDelete(): void;
}

/** What I have begun with a message of this room: to answer it, to change it, or to take it back. */
export function useActs(room: Room): Begun {
  const house = useHouse();
  const [, go] = useLocation();
  const [replyTo, reply] = useState<Message>();
  const [edited, edit] = useState<Message>();
  const [deleting, remove] = useState<Message>();
  const keeper = room.role === "owner" && room.kind !== "direct";
  const editing = edited?.seq;
  const acts = useMemo<Acts>(
    () => ({
      editing,
      keeper,
      // Anew, be it the same again: the field is gone to each time.
      onReply: (message) => reply({ ...message }),
      onEdit: edit,
      onEdited: () => edit(undefined),
      onUnread: ({ seq }) => {
        // While one looks at it, it would be read at once.
        go("/");
        house.marks.goBack({ room: room.id, seq: seq - 1, unread: 1, mentions: 0 });
        void rooms.unread(room.id, seq).catch(() => house.rooms.refresh());
      },
      onDelete: remove,
    }),
    [editing, keeper, house, room.id, go],
  );
  return {
    acts,
    replyTo,
    deleting,
    noReply: () => reply(undefined),
    noDelete: () => remove(undefined),
  };
}
