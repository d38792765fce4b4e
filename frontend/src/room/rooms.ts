import type { Account } from "../wire/account";
import type { Reading } from "../wire/aside";
import { http, path } from "../wire/http";
import type {
  Ban,
  Invitation,
  Member,
  NewInvitation,
  PublicRoom,
  Role,
  Room,
  RoomKind,
  Sight,
} from "../wire/room";
import type { Present } from "./people";

/** How many public rooms are asked for at once. */
export const openAtOnce = 30;

/** What the server can be asked about rooms. */
export const rooms = {
  mine: () => http.get<readonly Room[]>("/api/rooms"),
  one: (id: string) => http.get<Room>(path("rooms", id)),
  /** By name; a page begins after the last room of the one before. */
  open: (query: string, after: string | undefined) =>
    http.get<readonly PublicRoom[]>(
      `/api/rooms/public?${new URLSearchParams({ query, limit: String(openAtOnce), ...(after && { after }) })}`,
    ),
  create: (name: string, kind: RoomKind) => http.post<Room>("/api/rooms", { name, kind }),
  direct: (usernames: readonly string[]) => http.post<Room>("/api/rooms/direct", { usernames }),
  change: (id: string, what: { name?: string; topic?: string; archived?: boolean }) =>
    http.patch<Room>(path("rooms", id), what),
  appoint: (id: string, account: string, role: Role) =>
    http.patch<Member>(path("rooms", id, "members", account), { role }),
  bans: (id: string) => http.get<readonly Ban[]>(path("rooms", id, "bans")),
  ban: (id: string, account: string) => http.put(path("rooms", id, "bans", account), {}),
  unban: (id: string, account: string) => http.delete(path("rooms", id, "bans", account)),
  links: (id: string) => http.get<readonly Invitation[]>(path("rooms", id, "invitations")),
  link: (id: string, expiresInHours: number, uses: number | null) =>
    http.post<NewInvitation>(path("rooms", id, "invitations"), { expiresInHours, uses }),
  unlink: (id: string, invitation: string) => http.delete(path("rooms", id, "invitations", invitation)),
  /** What a link leads to. */
  look: (secret: string) => http.get<Sight>(path("invitations", secret)),
  follow: (secret: string) => http.post<Room>(path("invitations", secret)),
  members: (id: string) => http.get<readonly Member[]>(path("rooms", id, "members")),
  join: (id: string) => http.post<Member>(path("rooms", id, "members")),
  invite: (id: string, username: string) => http.post<Member>(path("rooms", id, "members"), { username }),
  leave: (id: string, account: string) => http.delete(path("rooms", id, "members", account)),
  read: (id: string, seq: number) => http.putLasting(path("rooms", id, "read"), { seq }),
  /** From this message on, as if I had not read it. */
  unread: (id: string, seq: number) => http.put(path("rooms", id, "unread"), { seq }),
  /** How far each member has read; of a room with more than 100 how many. */
  readers: (id: string) => http.get<Reading>(path("rooms", id, "read")),
  present: () => http.get<Present>("/api/presence"),
  people: (query: string) => http.get<readonly Account[]>(`/api/accounts?query=${encodeURIComponent(query)}`),
};
