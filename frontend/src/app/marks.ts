import type { Alarm } from "../inbox/alarm";
import type { WaitingAt } from "../wire/notice";
import type { Room } from "../wire/room";
import type { Company } from "./company";
import { Reading } from "./reading";
import type { Timelines } from "./timelines";

/** How far I have read each room, on this device and on the others. */
export class Marks {
  private readonly timelines: Timelines;
  private readonly alarm: Alarm;
  private readonly reading: Reading;

  constructor(timelines: Timelines, company: Company, alarm: Alarm) {
    this.timelines = timelines;
    this.alarm = alarm;
    this.reading = new Reading((room, seq) => {
      timelines.read(room, seq, { unread: 0, mentions: 0 });
      company.iRead(room, seq);
      alarm.read(room);
    });
  }

  /** I see it. */
  reached(room: string, seq: number): void {
    this.reading.reached(room, seq);
  }

  /** Back to here, to find something again. */
  goBack(to: WaitingAt): void {
    this.reading.goBack(to.room, to.seq);
    this.timelines.goBack(to);
  }

  /** I did so on another device, or the server confirms what I did here. */
  told(to: WaitingAt & { readonly type: "read" | "unread" }): void {
    if (to.type === "unread") this.goBack(to);
    else this.timelines.read(to.room, to.seq, to);
    if (to.unread === 0) this.alarm.read(to.room);
  }

  /** The server's list: where I have not read on, it may be that I have gone back on another device. */
  listed(rooms: readonly Room[], had: (id: string) => Room | undefined): void {
    for (const { id, lastRead, unread, mentions } of rooms)
      if ((had(id)?.lastRead ?? 0) > lastRead && !this.reading.isAhead(id))
        this.goBack({ room: id, seq: lastRead, unread, mentions });
  }

  stop(): void {
    this.reading.stop();
  }
}
