/** What concerns me on every device: the bodies of /user/queue/events. */
export type Notice =
  | { readonly type: "room.joined" | "room.left" | "room.changed"; readonly room: string }
  /** Something was missed: look how it is now. */
  | { readonly type: "reset" }
  | {
      readonly type: "read";
      readonly room: string;
      readonly seq: number;
      readonly unread: number;
      readonly mentions: number;
    };
