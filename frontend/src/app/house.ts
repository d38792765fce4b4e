import type { QueryClient } from "@tanstack/react-query";
import { Alarm, type Bell } from "../inbox/alarm";
import { rooms } from "../room/rooms";
import { inOrder, shelfOf } from "../room/shelf";
import type { Mailman, Post } from "../timeline/mailman";
import type { Timeline } from "../timeline/timeline";
import { alarms } from "../ui/alarms";
import type { Account } from "../wire/account";
import type { Notice } from "../wire/notice";
import type { Room } from "../wire/room";
import type { RoomEvent } from "../wire/roomEvent";
import { Stream } from "../wire/stream";
import { Company } from "./company";
import { Mailmen } from "./mailmen";
import { Marks } from "./marks";
import { MyRooms } from "./myRooms";
import { Timelines } from "./timelines";

/** As many as the server lets one connection subscribe to, with a few to spare. */
const most = 190;

/** If the server takes the connection but not the question, it is asked again this much later. */
const later = 2_000;

/** Everything that lives while somebody is signed in: one connection, my rooms, and each room's log. */
export class House {
  readonly me: Account;
  readonly rooms = new MyRooms();
  readonly stream: Stream;
  readonly marks: Marks;
  readonly company: Company;
  private readonly alarm: Alarm;
  private readonly timelines: Timelines;
  private readonly mailmen: Mailmen;
  /** The room that was looked at last: it is listened to however old it is. */
  private visited: string | undefined;

  constructor(me: Account, queries: QueryClient, bell: Bell) {
    this.me = me;
    this.timelines = new Timelines(me.id, this.rooms, queries, (id, log) => this.mailman(id).settle(log));
    const post: Post = (room, what) => this.stream.post(room, what);
    this.mailmen = new Mailmen(me.id, post, () => this.online());
    this.alarm = new Alarm(me.id, bell, {
      alarms: () => alarms.get(),
      looking: () => document.hasFocus(),
      room: (id) => this.rooms.get(id),
    });
    this.company = new Company(me, (room) => this.stream.type(room));
    this.marks = new Marks(this.timelines, this.company, this.alarm);
    this.stream = new Stream({
      opened: () => void this.opened(),
      heard: (events) => this.heard(events),
      told: (aside) => this.company.told(aside),
      reset: (reset) => this.timelines.reset(reset),
      noticed: (notice) => void this.noticed(notice),
    });
  }

  enter(): void {
    void this.rooms.refresh();
    this.stream.line.start();
  }

  leave(): void {
    this.stream.line.stop();
    this.marks.stop();
    this.company.stop();
    this.timelines.stop();
  }

  timeline(room: Room): Timeline {
    return this.timelines.of(room);
  }

  mailman(room: string): Mailman {
    return this.mailmen.of(room);
  }

  /** A room that I have just made, joined or been let into. */
  async add(room: Room): Promise<void> {
    this.rooms.add(room);
    this.company.look();
    await this.listen(room);
  }

  /** Somebody looks at a room: it may be one of those too old to be listened to all the time. */
  visit(room: Room): void {
    this.visited = room.id;
    const timeline = this.timeline(room);
    timeline.skipTo(room.head);
    void timeline.open();
    if (this.online()) void this.listen(room);
  }

  /** I have gone, or was made to go. */
  forget(room: string): void {
    this.stream.leave(room);
    this.rooms.remove(room);
    this.timelines.forget(room);
  }

  private heard(events: readonly RoomEvent[]): void {
    this.company.follow(events);
    this.timelines.hear(events);
    this.alarm.heard(events);
  }

  /** Which rooms there are comes first: to ask for one that is no longer mine would end the connection. */
  private async opened(): Promise<void> {
    const mine = await this.rooms.refresh();
    if (!this.online()) return;
    if (!mine) {
      setTimeout(() => this.online() && void this.opened(), later);
      return;
    }
    this.company.look();
    this.marks.listed(mine, (id) => this.rooms.get(id));
    for (const room of mine) this.mailman(room.id).deliver();
    inOrder(shelfOf(mine)).forEach((room, place) => {
      if (place < most || room.id === this.visited) void this.listen(room);
    });
  }

  private online(): boolean {
    return this.stream.line.connection.get() === "open";
  }

  /** From where our log ends: what happened since comes first. If nobody has looked yet, the list has told it. */
  private async listen(room: Room): Promise<void> {
    const timeline = this.timeline(room);
    timeline.skipTo(room.head);
    if (timeline.opening.get().is === "failed") void timeline.open();
    // Without an answer in time the connection is going: the next one asks again.
    await this.stream.listen(room.id, timeline.log.get().head).catch(() => {});
    // What is told beside the log is not told again: so it is asked for once it is listened to.
    if (room.id === this.visited) this.company.visit(room.id);
  }

  private async noticed(notice: Notice): Promise<void> {
    // All clients of a node are told so at once.
    if (notice.type === "reset") setTimeout(() => this.online() && void this.opened(), Math.random() * later);
    else if (notice.type === "read" || notice.type === "unread") this.marks.told(notice);
    else if (notice.type === "room.left") this.forget(notice.room);
    else if (notice.type === "room.joined" || notice.type === "room.changed") {
      this.timelines.askMembers(notice.room);
      const room = await rooms.one(notice.room).catch(() => undefined);
      if (room) await this.add(room);
    }
  }
}
