import { http, path } from "../wire/http";
import type { Page } from "../wire/message";
import { isNote } from "../wire/note";
import { type Events, roomEvent } from "../wire/roomEvent";

/** How many messages are asked for at once. */
export const pageSize = 50;

/** What a room's past is read from. */
export interface History {
  before(room: string, seq: number, limit: number): Promise<Page>;
  around(room: string, seq: number, limit: number): Promise<Page>;
  /** From this seq on. */
  from(room: string, seq: number, limit: number): Promise<Page>;
  /** What happened after it. */
  after(room: string, seq: number): Promise<Events>;
}

async function page(room: string, which: string, limit: number): Promise<Page> {
  const read = await http.get<Page>(`${path("rooms", room, "messages")}?${which}&limit=${limit}`);
  const notes = (read.notes ?? []).flatMap((raw) => roomEvent(raw) ?? []).filter((event) => isNote(event));
  return { ...read, notes };
}

export const history: History = {
  before: (room, seq, limit) => page(room, `before=${seq}`, limit),
  around: (room, seq, limit) => page(room, `around=${seq}`, limit),
  from: (room, seq, limit) => page(room, `after=${seq - 1}`, limit),
  after: async (room, seq) => {
    const told = await http.get<{ events: readonly unknown[]; head: number }>(
      `${path("rooms", room, "events")}?after=${seq}&limit=500`,
    );
    return { events: told.events.flatMap((raw) => roomEvent(raw) ?? []), head: told.head };
  },
};
