/** How far I have read a room, and what waits in it after that. */
export interface WaitingAt {
  readonly room: string;
  readonly seq: number;
  readonly unread: number;
  readonly mentions: number;
}

/** What concerns me on every device: the bodies of /user/queue/events. */
export type Notice =
  | { readonly type: "room.joined" | "room.left" | "room.changed"; readonly room: string }
  /** Something was missed: look how it is now. */
  | { readonly type: "reset" }
  /** Unread: I have gone back, to find something again. */
  | (WaitingAt & { readonly type: "read" | "unread" });
