import type { Account } from "../wire/account";
import { http, path } from "../wire/http";
import type { Member, PublicRoom, Room, RoomKind } from "../wire/room";
import type { Present } from "./people";

/** What the server can be asked about rooms. */
export const rooms = {
  mine: () => http.get<readonly Room[]>("/api/rooms"),
  one: (id: string) => http.get<Room>(path("rooms", id)),
  open: (query: string) =>
    http.get<readonly PublicRoom[]>(`/api/rooms/public?query=${encodeURIComponent(query)}`),
  create: (name: string, kind: RoomKind) => http.post<Room>("/api/rooms", { name, kind }),
  direct: (usernames: readonly string[]) => http.post<Room>("/api/rooms/direct", { usernames }),
  rename: (id: string, name: string) => http.patch<Room>(path("rooms", id), { name }),
  members: (id: string) => http.get<readonly Member[]>(path("rooms", id, "members")),
  join: (id: string) => http.post<Member>(path("rooms", id, "members")),
  invite: (id: string, username: string) => http.post<Member>(path("rooms", id, "members"), { username }),
  leave: (id: string, account: string) => http.delete(path("rooms", id, "members", account)),
  read: (id: string, seq: number) => http.put(path("rooms", id, "read"), { seq }),
  /** From this message on, as if I had not read it. */
  unread: (id: string, seq: number) => http.put(path("rooms", id, "unread"), { seq }),
  /** How far each member has read; of a room with more than 100 nothing. */
  positions: (id: string) =>
    http.get<{ positions: Readonly<Record<string, number>> }>(path("rooms", id, "read")),
  present: () => http.get<Present>("/api/presence"),
  people: (query: string) => http.get<readonly Account[]>(`/api/accounts?query=${encodeURIComponent(query)}`),
};
