import type { RoomEvent } from "../wire/roomEvent";
import { type Store, store } from "../wire/store";
import type { History } from "./history";
import { Leafing } from "./leafing";
import { hear, hole, type Log, news, openLog } from "./log";

/** What is missing is usually on its way already. */
const patience = 200;
const afterFailure = 2_000;

/** A room's log as it lives: it hears, notices what it missed, and asks for it. */
export class Timeline {
  readonly room: string;
  readonly log: Store<Log>;
  readonly pages: Leafing;
  private readonly history: History;
  private readonly onEvents: (events: readonly RoomEvent[]) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private filling = false;

  constructor(
    room: string,
    head: number,
    history: History,
    onEvents: (events: readonly RoomEvent[]) => void = () => {},
  ) {
    this.room = room;
    this.history = history;
    this.onEvents = onEvents;
    this.log = store(openLog(head));
    this.pages = new Leafing(room, this.log, history);
  }

  hear(...events: readonly RoomEvent[]): void {
    this.take(events);
    if (hole(this.log.get()) !== undefined) this.fillSoon();
  }

  /** The list of rooms is as of this head. Of a room that nobody has looked at it says all there is to know. */
  skipTo(head: number): void {
    const log = this.log.get();
    if (this.pages.opening.get().is !== "idle" || head <= log.head) return;
    this.log.set(hear(openLog(head), [...log.held.values()]));
  }

  /** Too much was missed to be told again: what was known is forgotten, and the newest is read if one looks. */
  async reset(head: number): Promise<void> {
    await this.pages.restart(openLog(head));
  }

  private take(events: readonly RoomEvent[]): void {
    const before = this.log.get();
    const after = hear(before, events);
    this.log.set(after);
    const heard = news(before, events, after);
    if (heard.length > 0) this.onEvents(heard);
  }

  private fillSoon(wait = patience): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (hole(this.log.get()) !== undefined) void this.fill();
    }, wait);
  }

  private async fill(): Promise<void> {
    if (this.filling) return;
    this.filling = true;
    try {
      for (let more = true; more; ) {
        const { events, head } = await this.history.after(this.room, this.log.get().head);
        this.take(events);
        more = events.length > 0 && this.log.get().head < head;
      }
    } catch {
      this.fillSoon(afterFailure);
    } finally {
      this.filling = false;
    }
  }
}
