import type { QueryClient } from "@tanstack/react-query";
import { rooms } from "../room/rooms";
import { follow, inOrder, readTo, shelfOf } from "../room/shelf";
import { history } from "../timeline/history";
import { Mailman, type Post } from "../timeline/mailman";
import { Timeline } from "../timeline/timeline";
import type { Account } from "../wire/account";
import type { Notice } from "../wire/notice";
import type { Room } from "../wire/room";
import type { RoomEvent } from "../wire/roomEvent";
import { Stream } from "../wire/stream";
import { MyRooms } from "./myRooms";
import { Reading } from "./reading";

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
  private readonly queries: QueryClient;
  private readonly timelines = new Map<string, Timeline>();
  private readonly mailmen = new Map<string, Mailman>();

  constructor(me: Account, queries: QueryClient) {
    this.me = me;
    this.queries = queries;
    this.reading = new Reading((id, seq) => this.readHere(id, seq));
    this.stream = new Stream({
      opened: () => void this.opened(),
      heard: (event) => this.timelines.get(event.room)?.hear(event),
      reset: (room) => void this.timelines.get(room)?.reset(),
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
  }

  timeline(room: Room): Timeline {
    const known = this.timelines.get(room.id);
    if (known) return known;
    const timeline = new Timeline(room.id, room.head, history, (events) => this.happened(room.id, events));
    timeline.log.subscribe(() => this.followed(timeline));
    this.timelines.set(room.id, timeline);
    return timeline;
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
    void this.timeline(room).open();
    if (this.online()) void this.listen(room);
  }

  /** I have gone, or was made to go. */
  forget(room: string): void {
    this.stream.leave(room);
    this.rooms.remove(room);
    this.timelines.delete(room);
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
    await Promise.all(
      inOrder(shelfOf(mine))
        .slice(0, most)
        .map((room) => this.listen(room)),
    );
    for (const room of (await this.rooms.refresh()) ?? [])
      void this.timelines.get(room.id)?.catchUp(room.head);
  }

  private online(): boolean {
    return this.stream.line.connection.get() === "open";
  }

  private async listen(room: Room): Promise<void> {
    const timeline = this.timeline(room);
    if (timeline.opening.get().is === "idle") await timeline.catchUp(room.head);
    // Without an answer in time the connection is going: the next one asks again.
    await this.stream.listen(room.id, timeline.log.get().head).catch(() => {});
  }

  private async noticed(notice: Notice): Promise<void> {
    if (notice.type === "read") {
      const known = this.timelines.get(notice.room)?.log.get();
      this.rooms.update(notice.room, (room) => readTo(room, notice.seq, known, this.me.id, notice));
    } else if (notice.type === "room.left") this.forget(notice.room);
    else if (notice.type === "room.joined" || notice.type === "room.changed") {
      void this.queries.invalidateQueries({ queryKey: ["members", notice.room] });
      const room = await rooms.one(notice.room).catch(() => undefined);
      if (room) await this.add(room);
    }
  }

  private followed(timeline: Timeline): void {
    const log = timeline.log.get();
    this.mailman(timeline.room).settle(log);
    this.rooms.update(timeline.room, (room) => follow(room, log, this.me.id));
  }

  private happened(room: string, events: readonly RoomEvent[]): void {
    if (events.some(({ type }) => type === "member.joined" || type === "member.left")) {
      void this.queries.invalidateQueries({ queryKey: ["members", room] });
    }
    for (const event of events)
      if (event.type === "room.renamed") this.rooms.update(room, (known) => ({ ...known, name: event.name }));
  }

  private readHere(id: string, seq: number): void {
    const known = this.timelines.get(id)?.log.get();
    this.rooms.update(id, (room) => readTo(room, seq, known, this.me.id, { unread: 0, mentions: 0 }));
  }
}
