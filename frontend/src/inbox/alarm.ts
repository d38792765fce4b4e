import type { Alarms } from "../ui/alarms";
import { calls, type Message } from "../wire/message";
import type { Room } from "../wire/room";
import type { RoomEvent } from "../wire/roomEvent";
import type { Wanted } from "../wire/wishes";

/** What tells somebody who looks elsewhere. */
export interface Bell {
  /** One for each room: the next takes the place of the one before. */
  ring(room: Room, message: Message): void;
  /** For who looks at the page, and at another room. */
  chime(): void;
  hush(room: string): void;
}

export interface Situation {
  /** In this browser. */
  alarms(): Alarms;
  /** Of this room, on all my devices. */
  wanted(room: string): Wanted;
  /** Whether I am not to be disturbed now. */
  quiet(): boolean;
  /** Whether the page is looked at. */
  looking(): boolean;
  /** Which room the page shows. */
  shown(): string | undefined;
  room(id: string): Room | undefined;
}

/** In which a page or a device where it is read says so, in milliseconds. */
const hold = 1_200;

/** Rings for what others say while one looks elsewhere, be it at another room, as far as one wants to be told. */
export class Alarm {
  private readonly me: string;
  private readonly bell: Bell;
  private readonly now: Situation;
  /** The newest of each room. */
  private readonly due = new Map<string, Message>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(me: string, bell: Bell, now: Situation) {
    this.me = me;
    this.bell = bell;
    this.now = now;
  }

  heard(events: readonly RoomEvent[]): void {
    for (const event of events)
      if (event.type === "message.posted" && this.concerns(event.message))
        this.due.set(event.room, event.message);
    if (this.due.size > 0) this.timer ??= setTimeout(() => this.ring(), hold);
  }

  /** On whichever device. */
  read(room: string): void {
    this.bell.hush(room);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private ring(): void {
    this.timer = undefined;
    for (const message of this.due.values()) {
      const room = this.now.room(message.room);
      if (!room || !this.concerns(message)) continue;
      if (!this.now.looking()) this.bell.ring(room, message);
      else if (room.id !== this.now.shown()) this.bell.chime();
    }
    this.due.clear();
  }

  private concerns({ room: id, seq, sender, mentions }: Message): boolean {
    const room = this.now.room(id);
    if (!room || sender.id === this.me || seq <= room.lastRead || this.now.quiet()) return false;
    const here = this.now.alarms();
    const wanted = this.now.wanted(id);
    if (here === "off" || wanted === "none") return false;
    const everything = here === "all" && wanted === "all";
    return everything || room.kind === "direct" || calls(mentions, this.me);
  }
}
