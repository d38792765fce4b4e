import { noted } from "../room/noted";
import { escapes, follow, isPartly, readBackTo, readTo, recounted } from "../room/shelf";
import type { Waiting } from "../room/unread";
import { history } from "../timeline/history";
import type { Log } from "../timeline/log";
import { Timeline } from "../timeline/timeline";
import { isNote } from "../wire/note";
import type { WaitingAt } from "../wire/notice";
import type { Room } from "../wire/room";
import { isChange, type Reset, type RoomEvent } from "../wire/roomEvent";
import type { Lists } from "./lists";
import type { MyRooms } from "./myRooms";
import { Recount } from "./recount";

/** Each room's log, and what the list of rooms has from it: names, last words, what waits. */
export class Timelines {
  private readonly me: string;
  private readonly rooms: MyRooms;
  private readonly lists: Lists;
  private readonly onLog: (room: string, log: Log) => void;
  private readonly recount = new Recount((fresh) => this.recounted(fresh));
  private readonly all = new Map<string, Timeline>();

  constructor(me: string, rooms: MyRooms, lists: Lists, onLog: (room: string, log: Log) => void) {
    this.me = me;
    this.rooms = rooms;
    this.lists = lists;
    this.onLog = onLog;
  }

  of({ id, head }: Room): Timeline {
    const known = this.all.get(id);
    if (known) return known;
    const timeline = new Timeline(id, head, history, (events) => this.happened(id, events));
    timeline.log.subscribe(() => this.followed(id, timeline.log.get()));
    this.all.set(id, timeline);
    return timeline;
  }

  hear(events: readonly RoomEvent[]): void {
    for (const room of new Set(events.map(({ room }) => room)))
      this.all.get(room)?.hear(...events.filter((event) => event.room === room));
  }

  reset({ room, head }: Reset): void {
    void this.all.get(room)?.reset(head);
    this.recount.ask(room);
    this.lists.reset(room);
  }

  /** I have read up to here; `told` is what waits after it, as far as the one who says so knows. */
  read(id: string, seq: number, told: Waiting): void {
    this.rooms.update(id, (room) => readTo(room, seq, this.log(id), this.me, told));
    this.weigh(id);
  }

  goBack({ room: id, seq, ...told }: WaitingAt): void {
    this.rooms.update(id, (room) => readBackTo(room, seq, this.log(id), this.me, told));
    this.weigh(id);
  }

  forget(room: string): void {
    this.all.delete(room);
  }

  stop(): void {
    this.recount.stop();
  }

  private log(id: string): Log | undefined {
    return this.all.get(id)?.log.get();
  }

  private followed(id: string, log: Log): void {
    this.onLog(id, log);
    this.rooms.update(id, (room) => follow(room, log, this.me));
  }

  private happened(id: string, events: readonly RoomEvent[]): void {
    for (const event of events) {
      this.lists.happened(event, this.log(id));
      if (isNote(event)) this.rooms.update(id, (known) => noted(known, event, this.me));
      else if (isChange(event) && this.escapes(id, event.target)) this.recount.ask(id);
    }
  }

  /** Whether what was said last is among what was told to be waiting, nobody can say who does not know it all. */
  private weigh(id: string): void {
    const room = this.rooms.get(id);
    const log = this.log(id);
    if (room && log && isPartly(room, log)) this.recount.ask(id);
  }

  private escapes(id: string, target: number): boolean {
    const room = this.rooms.get(id);
    const log = this.log(id);
    return room !== undefined && log !== undefined && escapes(room, log, target);
  }

  private recounted(fresh: Room): void {
    this.rooms.update(fresh.id, (had) => recounted(had, fresh, this.log(fresh.id), this.me));
  }
}
