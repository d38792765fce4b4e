import type { Alarm } from "../inbox/alarm";
import type { ReadNotice, WaitingAt } from "../wire/notice";
import type { Room } from "../wire/room";
import type { Company } from "./company";
import { Reading } from "./reading";
import type { Timelines } from "./timelines";

/** By which one shows that one is at this device. */
const gestures = ["pointerdown", "keydown", "wheel", "touchmove", "focus"] as const;

/** How far I have read each room, on this device and on the others. */
export class Marks {
  private readonly timelines: Timelines;
  private readonly alarm: Alarm;
  private readonly reading: Reading;
  private readonly versions = new Map<string, number>();
  /** Marked unread on another device, and what is in sight here: read anew only when I do something about it. */
  private readonly left = new Map<string, number>();

  constructor(timelines: Timelines, company: Company, alarm: Alarm) {
    this.timelines = timelines;
    this.alarm = alarm;
    this.reading = new Reading((room, seq) => {
      timelines.read(room, seq, { unread: 0, mentions: 0 });
      company.iRead(room, seq);
      alarm.read(room);
    });
  }

  start(): void {
    for (const gesture of gestures) window.addEventListener(gesture, this.touched, { passive: true });
    document.addEventListener("visibilitychange", this.hidden);
  }

  stop(): void {
    for (const gesture of gestures) window.removeEventListener(gesture, this.touched);
    document.removeEventListener("visibilitychange", this.hidden);
    this.reading.tell();
  }

  /** I have come to look at it, wherever it was marked. */
  visit(room: string): void {
    this.left.delete(room);
  }

  /** I see it. */
  reached(room: string, seq: number): void {
    if (this.left.has(room)) this.left.set(room, seq);
    else this.reading.reached(room, seq);
  }

  /** Back to here, to find something again. */
  goBack(to: WaitingAt): void {
    this.reading.goBack(to.room, to.seq);
    this.timelines.goBack(to);
  }

  /** I did so on another device, or the server confirms what I did here. One telling may overtake another. */
  told(to: ReadNotice): void {
    if (to.version < (this.versions.get(to.room) ?? 0)) return;
    this.versions.set(to.room, to.version);
    if (to.type === "unread") {
      this.left.set(to.room, 0);
      this.goBack(to);
    } else this.timelines.read(to.room, to.seq, to);
    if (to.unread === 0) this.alarm.read(to.room);
  }

  /** The server's list: where I have not read on, it may be that I have gone back on another device. */
  listed(rooms: readonly Room[], had: (id: string) => Room | undefined): void {
    for (const { id, lastRead, unread, mentions } of rooms)
      if ((had(id)?.lastRead ?? 0) > lastRead && !this.reading.isAhead(id)) {
        this.left.set(id, 0);
        this.goBack({ room: id, seq: lastRead, unread, mentions });
      }
    this.reading.tell();
  }

  private readonly touched = ({ target }: Event) => {
    // Who goes to another room leaves this one as it is.
    if (target instanceof Element && !target.closest("main")) return;
    const seen = [...this.left];
    this.left.clear();
    for (const [room, seq] of seen) if (seq > 0) this.reading.reached(room, seq);
  };

  /** The page may never come to the front again. */
  private readonly hidden = () => document.hidden && this.reading.tell();
}
