import type { QueryClient } from "@tanstack/react-query";
import { rooms } from "../room/rooms";
import { inOrder, shelfOf } from "../room/shelf";
import { Mailman, type Post } from "../timeline/mailman";
import type { Timeline } from "../timeline/timeline";
import { Typists } from "../timeline/typists";
import { Writing } from "../timeline/writing";
import type { Account } from "../wire/account";
import type { Notice } from "../wire/notice";
import type { Room } from "../wire/room";
import type { RoomEvent } from "../wire/roomEvent";
import { Stream } from "../wire/stream";
import { MyRooms } from "./myRooms";
import { Reading } from "./reading";
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
  readonly reading: Reading;
  readonly typists: Typists;
  readonly writing = new Writing((room) => this.stream.type(room));
  private readonly timelines: Timelines;
  private readonly mailmen = new Map<string, Mailman>();
  /** The room that was looked at last: it is listened to however old it is. */
  private visited: string | undefined;

  constructor(me: Account, queries: QueryClient) {
    this.me = me;
    this.timelines = new Timelines(me.id, this.rooms, queries, (id, log) => this.mailman(id).settle(log));
    this.reading = new Reading((id, seq) => this.timelines.read(id, seq, { unread: 0, mentions: 0 }));
    this.typists = new Typists(me.id);
    this.stream = new Stream({
      opened: () => void this.opened(),
      heard: (events) => this.heard(events),
      typing: (typing) => this.typists.heard(typing),
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
    this.reading.stop();
    this.typists.stop();
    this.timelines.stop();
  }

  timeline(room: Room): Timeline {
    return this.timelines.of(room);
  }

  mailman(room: string): Mailman {
    const post: Post = (to, what) => this.stream.post(to, what);
    const mailman = this.mailmen.get(room) ?? new Mailman(room, this.me.id, post, () => this.online());
    this.mailmen.set(room, mailman);
    return mailman;
  }

  /** A room that I have just made, joined or been let into. */
  async add(room: Room): Promise<void> {
    this.rooms.add(room);
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
    this.typists.follow(events);
    this.timelines.hear(events);
  }

  /** Which rooms there are comes first: to ask for one that is no longer mine would end the connection. */
  private async opened(): Promise<void> {
    const mine = await this.rooms.refresh();
    if (!this.online()) return;
    if (!mine) {
      setTimeout(() => this.online() && void this.opened(), later);
      return;
    }
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
  }

  private async noticed(notice: Notice): Promise<void> {
    // All clients of a node are told so at once.
    if (notice.type === "reset") setTimeout(() => this.online() && void this.opened(), Math.random() * later);
    else if (notice.type === "read") this.timelines.read(notice.room, notice.seq, notice);
    else if (notice.type === "room.left") this.forget(notice.room);
    else if (notice.type === "room.joined" || notice.type === "room.changed") {
      this.timelines.askMembers(notice.room);
      const room = await rooms.one(notice.room).catch(() => undefined);
      if (room) await this.add(room);
    }
  }
}
