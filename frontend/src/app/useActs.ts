import { useMemo, useState, useSyncExternalStore } from "react";
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
  readonly asked: Asked | undefined;
  /** I am on my way out, to find it again as if I had not read it. */
  readonly leaving: boolean;
  noAsk(): void;
}

/**
 * What I have begun with a message of this room: to answer it, to change it, to take it back, or to look what it said.
 *
 * @param thread seq of a message of the thread in which it is begun
 */
export function useActs(room: Room, thread?: number): Begun {
  const house = useHouse();
  const [, go] = useLocation();
  const edit = house.drafts.edits.of(room.id, thread ?? null);
  const editing = useSyncExternalStore(edit.subscribe, () => edit.get()?.seq);
  const [asked, ask] = useState<Asked>();
  const [leaving, leave] = useState(false);
  const keeper = may(room.role, "delete") && room.kind !== "direct";
  const readOnly = room.archivedAt !== null;
  const apart = thread !== undefined;
  const acts = useMemo<Acts>(
    () => ({
      editing,
      edit,
      keeper,
      readOnly,
      members: () => rooms.members(room.id),
      onReply: ({ seq, thread }) => house.drafts.answer(room.id, apart ? (thread ?? seq) : null, seq),
      onThread: ({ seq, thread }) => go(address.thread(room.id, thread ?? seq)),
      onEdit: ({ seq, body }) => seq !== edit.get()?.seq && edit.set({ seq, body }),
      onEdited: () => edit.set(undefined),
      onVersions: (message) => ask({ is: "versions", message }),
      onUnread: async ({ seq }) => {
        // While one looks at it, it would be read at once.
        leave(true);
        house.marks.goBack({ room: room.id, seq: seq - 1, unread: 1, mentions: 0 });
        try {
          await rooms.unread(room.id, seq);
          if (location.pathname === address.room(room.id)) go("/");
        } catch (thrown) {
          leave(false);
          void house.rooms.refresh();
          throw thrown;
        }
      },
      onDelete: (message) => ask({ is: "delete", message }),
    }),
    [editing, edit, apart, keeper, readOnly, house, room.id, go],
  );
  return { acts, asked, leaving, noAsk: () => ask(undefined) };
}
