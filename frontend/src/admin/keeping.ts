import type { Account } from "../wire/account";
import { announcement } from "../wire/announcement";
import { http, path } from "../wire/http";

export interface Entry extends Account {
  readonly createdAt: string;
  readonly lastSeenAt: string | null;
  readonly admin: boolean;
  readonly deactivatedAt: string | null;
}

/** What is shown once, and opens the way to a new password. */
export interface PasswordLink {
  readonly secret: string;
  readonly expiresAt: string;
}

export interface ListedRoom {
  readonly id: string;
  /** A direct one has none. */
  readonly name: string | null;
  readonly kind: "public" | "private" | "direct";
  readonly members: number;
  readonly head: number;
  readonly createdAt: string;
  readonly archivedAt: string | null;
  readonly activeAt: string;
}

export interface Invitation {
  readonly id: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly uses: number;
  readonly used: number;
}

export type DeedKind =
  | "account.made"
  | "account.deactivated"
  | "account.activated"
  | "admin.appointed"
  | "admin.dismissed"
  | "password.linked"
  | "invitation.made"
  | "invitation.revoked"
  | "house.announced"
  | "house.silenced";

export interface Deed {
  readonly id: number;
  readonly at: string;
  /** Nobody: the settings of the house. */
  readonly by: Account | null;
  readonly kind: DeedKind;
  readonly account: Account | null;
  readonly detail: string | null;
}

export interface Change {
  readonly deactivated?: boolean;
  readonly admin?: boolean;
}

const asked = (where: string, what: Readonly<Record<string, string | undefined>>) => {
  const known = Object.entries(what).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `/api/admin/${where}?${new URLSearchParams(known)}`;
};

/** What admins can ask, and do. */
export const keeping = {
  accounts: (query: string, after: string | undefined) =>
    http.get<{ readonly accounts: readonly Entry[]; readonly more: boolean }>(
      asked("accounts", { query, after }),
    ),
  make: (username: string, displayName: string) =>
    http.post<{ readonly account: Entry; readonly link: PasswordLink }>("/api/admin/accounts", {
      username,
      displayName,
    }),
  change: (id: string, change: Change) => http.patch<Entry>(path("admin", "accounts", id), change),
  link: (id: string) => http.post<PasswordLink>(path("admin", "accounts", id, "password")),
  rooms: (query: string, after: string | undefined) =>
    http.get<{ readonly rooms: readonly ListedRoom[]; readonly more: boolean }>(
      asked("rooms", { query, after }),
    ),
  signUp: async () =>
    (await http.get<{ readonly signUp: "open" | "invite" | "closed" }>("/api/house")).signUp,
  invitations: () => http.get<readonly Invitation[]>("/api/admin/invitations"),
  invite: (days: number, uses: number) =>
    http.post<{ readonly id: string; readonly secret: string }>("/api/admin/invitations", { days, uses }),
  uninvite: (id: string) => http.delete(path("admin", "invitations", id)),
  announced: announcement.now,
  announce: (text: string) => http.put("/api/admin/announcement", { text }),
  silence: () => http.delete("/api/admin/announcement"),
  deeds: (before: string | undefined) =>
    http.get<{ readonly deeds: readonly Deed[]; readonly more: boolean }>(asked("deeds", { before })),
};
