import type { QueryClient } from "@tanstack/react-query";
import { rooms } from "../room/rooms";
import { follow, inOrder, readTo, refreshed, type Shelf, without, withRoom } from "../room/shelf";
import { history } from "../timeline/history";
import { Mailman } from "../timeline/mailman";
import { Timeline } from "../timeline/timeline";
import type { Account } from "../wire/account";
import type { Notice } from "../wire/notice";
import { type Problem, problemOf } from "../wire/problem";
import type { Room } from "../wire/room";
import type { RoomEvent } from "../wire/roomEvent";
import { type Store, store } from "../wire/store";
import { Stream } from "../wire/stream";
import { Reading } from "./reading";

/** As many as the server lets one connection subscribe to, with a few to spare. */
const most = 190;

export type Rooms =
  | { readonly is: "loading" }
  | { readonly is: "failed"; readonly problem: Problem }
  | { readonly is: "here"; readonly shelf: Shelf };

/** Everything that lives while somebody is signed in: one connection, my rooms, and each room's log. */
export class House {
  readonly me: Account;
  readonly rooms: Store<Rooms> = store<Rooms>({ is: "loading" });
  /** Rooms that I was in a moment ago. */
  readonly gone: Store<ReadonlySet<string>> = store<ReadonlySet<string>>(new Set());
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
    void this.refresh();
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
    const online = () => this.stream.line.connection.get() === "open";
    const mailman =
      this.mailmen.get(room) ??
      new Mailman(room, this.me.id, (to, what) => this.stream.post(to, what), online);
    this.mailmen.set(room, mailman);
    return mailman;
  }

  /** A room that I have just made, joined or been let into. */
  async add(room: Room): Promise<void> {
    this.gone.update((gone) => new Set([...gone].filter((id) => id !== room.id)));
    this.change((shelf) => withRoom(shelf, room));
    await this.listen(room);
  }

  async refresh(): Promise<readonly Room[]> {
    try {
      const mine = await rooms.mine();
      const { is } = this.rooms.get();
      if (is !== "here") this.rooms.set({ is: "here", shelf: new Map() });
      this.change((shelf) => refreshed(shelf, mine));
      return mine;
    } catch (thrown) {
      if (this.rooms.get().is !== "here") this.rooms.set({ is: "failed", problem: problemOf(thrown) });
      return [];
    }
  }

  /** Which rooms there are comes first: to ask for one that is no longer mine would end the connection. */
  private async opened(): Promise<void> {
    const mine = await this.refresh();
    const newest = inOrder(new Map(mine.map((room) => [room.id, room]))).slice(0, most);
    await Promise.all(newest.map((room) => this.listen(room)));
    for (const room of newest) this.mailman(room.id).deliver();
    for (const room of await this.refresh()) void this.timelines.get(room.id)?.catchUp(room.head);
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
      this.changeRoom(notice.room, (room) => readTo(room, notice.seq, known, this.me.id, notice));
    } else if (notice.type === "room.left") this.forget(notice.room);
    else if (notice.type === "room.joined" || notice.type === "room.changed") {
      void this.queries.invalidateQueries({ queryKey: ["members", notice.room] });
      const room = await rooms.one(notice.room).catch(() => undefined);
      if (room) await this.add(room);
    }
  }

  /** I have gone of my own will. */
  left(room: string): void {
    this.forget(room);
  }

  private forget(room: string): void {
    this.stream.leave(room);
    this.timelines.delete(room);
    this.gone.update((gone) => new Set(gone).add(room));
    this.change((shelf) => without(shelf, room));
  }

  private followed(timeline: Timeline): void {
    const log = timeline.log.get();
    this.mailman(timeline.room).settle(log);
    this.changeRoom(timeline.room, (room) => follow(room, log, this.me.id));
  }

  private happened(room: string, events: readonly RoomEvent[]): void {
    if (events.some(({ type }) => type === "member.joined" || type === "member.left")) {
      void this.queries.invalidateQueries({ queryKey: ["members", room] });
    }
    for (const event of events)
      if (event.type === "room.renamed") this.changeRoom(room, (known) => ({ ...known, name: event.name }));
  }

  private readHere(id: string, seq: number): void {
    const known = this.timelines.get(id)?.log.get();
    this.changeRoom(id, (room) => readTo(room, seq, known, this.me.id, { unread: 0, mentions: 0 }));
  }

  private change(how: (shelf: Shelf) => Shelf): void {
    const now = this.rooms.get();
    if (now.is === "here") this.rooms.set({ is: "here", shelf: how(now.shelf) });
  }

  private changeRoom(id: string, how: (room: Room) => Room): void {
    this.change((shelf) => {
      const room = shelf.get(id);
      const changed = room && how(room);
      return changed && changed !== room ? new Map(shelf).set(id, changed) : shelf;
    });
  }
}
