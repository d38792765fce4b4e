import { type Problem, problemOf } from "../wire/problem";
import type { RoomEvent } from "../wire/roomEvent";
import { type Store, store } from "../wire/store";
import type { History } from "./history";
import { filled, hear, hole, type Log, newest, older, openLog } from "./log";

export type Loading =
  | { readonly is: "idle" | "loading" | "done" }
  | { readonly is: "failed"; readonly problem: Problem };

const pageSize = 50;
/** What is missing is usually on its way already. */
const patience = 200;
const afterFailure = 2_000;
const tooFar = 2000;

/** A room's log as it lives: it hears, notices what it missed, and asks for it. */
export class Timeline {
  readonly room: string;
  readonly log: Store<Log>;
  readonly opening: Store<Loading> = store<Loading>({ is: "idle" });
  readonly olders: Store<Loading> = store<Loading>({ is: "idle" });
  private readonly history: History;
  private readonly onEvents: (events: readonly RoomEvent[]) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private filling = false;
  /** The head that the server has told of. */
  private told = 0;

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
  }

  hear(...events: readonly RoomEvent[]): void {
    const before = this.log.get();
    const after = hear(before, events);
    this.log.set(after);
    this.tell(events.filter(({ seq }) => seq > before.head));
    if (hole(after) !== undefined) this.fillSoon();
  }

  /** Reads the newest page when the room is first looked at. */
  async open(): Promise<void> {
    const { is } = this.opening.get();
    if (is === "idle" || is === "failed") await this.readNewest();
  }

  async loadOlder(): Promise<void> {
    const { from } = this.log.get();
    if (from <= 1 || this.olders.get().is === "loading" || this.opening.get().is !== "done") return;
    this.olders.set({ is: "loading" });
    try {
      const page = await this.history.before(this.room, from, pageSize);
      this.log.update((log) => older(log, page, from, pageSize));
      this.olders.set({ is: "idle" });
    } catch (thrown) {
      this.olders.set({ is: "failed", problem: problemOf(thrown) });
    }
  }

  /** After a break: the room is at this head now. What was never looked at need not be read. */
  async catchUp(head: number): Promise<void> {
    const log = this.log.get();
    this.told = Math.max(this.told, head);
    if (head <= log.head) return;
    if (this.opening.get().is === "idle") this.log.set(hear(openLog(head), [...log.held.values()]));
    else if (head - log.head > tooFar) await this.readNewest();
    else await this.fill();
  }

  /** The log was too far ahead to be replayed. */
  async reset(): Promise<void> {
    await this.readNewest();
  }

  private tell(news: readonly RoomEvent[]): void {
    if (news.length > 0) this.onEvents(news);
  }

  private async readNewest(): Promise<void> {
    if (this.opening.get().is !== "done") this.opening.set({ is: "loading" });
    try {
      const page = await this.history.newest(this.room, pageSize);
      this.log.update((log) => newest(log, page, pageSize));
      this.opening.set({ is: "done" });
    } catch (thrown) {
      if (this.opening.get().is !== "done") this.opening.set({ is: "failed", problem: problemOf(thrown) });
    }
  }

  private lacks(): boolean {
    const log = this.log.get();
    return hole(log) !== undefined || log.head < this.told;
  }

  private fillSoon(wait = patience): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.lacks()) void this.fill();
    }, wait);
  }

  private async fill(): Promise<void> {
    if (this.filling) return;
    this.filling = true;
    try {
      for (let more = true; more; ) {
        const { head: after } = this.log.get();
        const { events, head } = await this.history.after(this.room, after);
        const before = this.log.get();
        this.log.set(filled(before, after, events));
        this.tell(events.filter(({ seq }) => seq > before.head));
        more = events.length > 0 && this.log.get().head < head;
      }
    } catch {
      this.fillSoon(afterFailure);
    } finally {
      this.filling = false;
    }
  }
}
