import type { QueryClient } from "@tanstack/react-query";
import { Trays } from "../file/trays";
import { Alarm, type Bell } from "../inbox/alarm";
import { rooms } from "../room/rooms";
import { Drafts } from "../timeline/drafts";
import type { Mailman, Post } from "../timeline/mailman";
import { memory } from "../timeline/memory";
import { shelf } from "../timeline/shelf";
import type { Timeline } from "../timeline/timeline";
import type { Me } from "../wire/account";
import type { Notice } from "../wire/notice";
import type { Room } from "../wire/room";
import type { RoomEvent } from "../wire/roomEvent";
import { Stream } from "../wire/stream";
import { Company } from "./company";
import { Listening } from "./listening";
import { Lists } from "./lists";
import { Mailmen } from "./mailmen";
import { Marks } from "./marks";
import { MyRooms } from "./myRooms";
import { MyWishes } from "./myWishes";
import { News } from "./news";
import { Timelines } from "./timelines";

/** If the server takes the connection but not the question, it is asked again this much later. */
const later = 2_000;

/** Everything that lives while somebody is signed in: one connection, my rooms, and each room's log. */
export class House {
  readonly news: News;
  readonly rooms = new MyRooms();
  readonly wishes = new MyWishes();
  readonly stream: Stream;
  readonly marks: Marks;
  readonly company: Company;
  readonly drafts: Drafts;
  readonly trays = new Trays(() => this.listening.online());
  private readonly alarm: Alarm;
  private readonly lists: Lists;
  private readonly listening: Listening;
  private readonly timelines: Timelines;
  private readonly mailmen: Mailmen;

  constructor(me: Me, queries: QueryClient, bell: Bell) {
    this.news = new News(me, this.wishes);
    this.lists = new Lists(me.id, queries);
    this.timelines = new Timelines(me.id, this.rooms, this.lists, (id, log) => this.mailman(id).settle(log));
    const post: Post = (room, what) => this.stream.post(room, what);
    this.mailmen = new Mailmen(me.id, post, () => this.listening.online());
    this.alarm = new Alarm(me.id, bell, this.wishes.situation(this.rooms));
    this.drafts = new Drafts(memory(me.id), shelf);
    this.company = new Company(me, (room) => this.stream.type(room));
    this.marks = new Marks(this.timelines, this.company, this.alarm);
    this.stream = new Stream({
      opened: () => void this.opened(),
      heard: (events) => this.heard(events),
      told: (aside) => this.company.told(aside),
      reset: (reset) => this.timelines.reset(reset),
      noticed: (notice) => void this.noticed(notice),
    });
    this.listening = new Listening(this.stream, this.timelines, this.company);
  }

  get me(): Me {
    return this.news.me.get();
  }

  enter(): void {
    void this.rooms.refresh();
    this.marks.start();
    this.stream.line.start();
  }

  leave(): void {
    const { stream, marks, alarm, company, drafts, timelines, lists } = this;
    for (const part of [stream.line, marks, alarm, company, drafts, timelines, lists]) part.stop();
    this.trays.close();
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
    await this.listening.to(room);
  }

  /** Somebody looks at a room: it may be one of those too old to be listened to all the time. */
  visit(room: Room): void {
    this.marks.visit(room.id);
    this.listening.visit(room);
  }

  /** I have gone, or was made to go. */
  forget(room: string): void {
    this.stream.leave(room);
    this.rooms.remove(room);
    this.timelines.forget(room);
    this.lists.mine();
  }

  private heard(events: readonly RoomEvent[]): void {
    this.company.follow(events);
    this.timelines.hear(events);
    this.alarm.heard(events);
  }

  /** Which rooms there are comes first: to ask for one that is no longer mine would end the connection. */
  private async opened(): Promise<void> {
    void this.drafts.refresh();
    void this.news.refresh();
    const mine = await this.rooms.refresh();
    if (!this.listening.online()) return;
    if (!mine) return this.again(later);
    this.lists.all();
    this.company.look();
    this.marks.listed(mine, (id) => this.rooms.get(id));
    for (const room of mine) this.mailman(room.id).deliver();
    this.trays.go();
    this.listening.all(mine);
  }

  private again(wait: number): void {
    setTimeout(() => this.listening.online() && void this.opened(), wait);
  }

  private async noticed(notice: Notice): Promise<void> {
    this.lists.noticed(notice);
    this.news.noticed(notice);
    // All clients of a node are told so at once.
    if (notice.type === "reset") this.again(Math.random() * later);
    else if (notice.type === "read" || notice.type === "unread") this.marks.told(notice);
    else if (notice.type === "draft") this.drafts.told(notice);
    else if (notice.type === "room.left") this.forget(notice.room);
    else if (notice.type === "room.joined" || notice.type === "room.changed") {
      this.lists.keeping(notice.room);
      const room = await rooms.one(notice.room).catch(() => undefined);
      if (room) await this.add(room);
    }
  }
}
