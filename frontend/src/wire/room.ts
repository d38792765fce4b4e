import type { Account } from "./account";
import type { Message } from "./message";

export type RoomKind = "public" | "private" | "direct";
/** From the highest down. */
export type Role = "owner" | "moderator" | "member";

/** A room of mine, with what waits for me in it. */
export interface Room {
  readonly id: string;
  /** null for a direct room: it is called by its people. */
  readonly name: string | null;
  readonly kind: RoomKind;
  /** What it is about; empty where nobody has said it. */
  readonly topic: string;
  readonly role: Role;
  readonly head: number;
  readonly lastRead: number;
  readonly unread: number;
  readonly mentions: number;
  readonly lastMessage: Message | null;
  /** Everybody in a direct room, oneself too; empty otherwise. */
  readonly people: readonly Account[];
  readonly createdAt: string;
  readonly activeAt: string;
  /** Since when it can only be read. */
  readonly archivedAt: string | null;
}

/** A public room that one may join. */
export interface PublicRoom {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly members: number;
  readonly joined: boolean;
}

export interface Member extends Account {
  readonly role: Role;
  readonly joinedAt: string;
}

/** Somebody is kept out of a room. */
export interface Ban {
  readonly account: Account;
  /** Who does so. */
  readonly by: string;
  readonly at: string;
}

/** A link that lets people into a room. */
export interface Invitation {
  readonly id: string;
  readonly expiresAt: string;
  /** How many it lets in; null for no limit. */
  readonly uses: number | null;
  readonly used: number;
  readonly by: string;
}

/** The secret is told once, to who has made it. */
export interface NewInvitation extends Invitation {
  readonly secret: string;
}

/** What a guest is told of the room before coming in. */
export interface Sight {
  readonly room: { readonly name: string; readonly topic: string; readonly members: number };
  readonly expiresAt: string;
}
