import type { Account } from "./account";
import type { Message } from "./message";

export type RoomKind = "public" | "private" | "direct";
export type Role = "owner" | "member";

/** A room of mine, with what waits for me in it. */
export interface Room {
  readonly id: string;
  /** null for a direct room: it is called by its people. */
  readonly name: string | null;
  readonly kind: RoomKind;
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
}

/** A public room that one may join. */
export interface PublicRoom {
  readonly id: string;
  readonly name: string;
  readonly members: number;
  readonly joined: boolean;
}

export interface Member extends Account {
  readonly role: Role;
  readonly joinedAt: string;
}
