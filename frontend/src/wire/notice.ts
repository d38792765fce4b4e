/** How far I have read a room, and what waits in it after that. */
export interface WaitingAt {
  readonly room: string;
  readonly seq: number;
  readonly unread: number;
  readonly mentions: number;
}

/** Unread: I have gone back, to find something again. The higher version of two is the later. */
export interface ReadNotice extends WaitingAt {
  readonly type: "read" | "unread";
  readonly version: number;
}

/** What concerns me on every device: the bodies of /user/queue/events. */
export type Notice =
  | { readonly type: "room.joined" | "room.left" | "room.changed"; readonly room: string }
  /** Something was missed: look how it is now. */
  | { readonly type: "reset" }
  /** I have kept a message to find it again, or no longer. */
  | { readonly type: "saved"; readonly room: string; readonly seq: number; readonly on: boolean }
  /** I have read a thread up to an answer. */
  | { readonly type: "thread.read"; readonly room: string; readonly thread: number; readonly seq: number }
  /** I have begun to write something, or written on; the higher version of two is the later. */
  | {
      readonly type: "draft";
      readonly room: string;
      readonly thread: number | null;
      readonly body: string;
      readonly version: number;
    }
  /** I am called otherwise, or keep the house from now on, or no longer: ask. */
  | { readonly type: "account.changed" }
  /** Everybody is told something; without text, no longer. */
  | { readonly type: "house.announced"; readonly text: string | null; readonly at: string }
  /** What I want to be told has changed: ask. */
  | { readonly type: "alarms" }
  | ReadNotice;
