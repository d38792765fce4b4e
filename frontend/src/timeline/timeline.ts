import { type Problem, problemOf, Refusal, unreachable } from "../wire/problem";
import type { RoomEvent } from "../wire/roomEvent";
import { type Store, store } from "../wire/store";
import { type History, pageSize } from "./history";
import { hear, hole, type Log, news, older, openLog } from "./log";

export type Loading =
  | { readonly is: "idle" | "loading" | "done" }
  | { readonly is: "failed"; readonly problem: Problem };

/** What is missing is usually on its way already. */
const patience = 200;
const afterFailure = 2_000;
/** A page that was read too long ago is asked for again, but not for ever. */
const tries = 3;

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
  /** How often the log began anew: what was asked for before that is of no use after it. */
  private era = 0;

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
    this.take(events);
    if (hole(this.log.get()) !== undefined) this.fillSoon();
  }

  /** Reads the newest page when the room is first looked at. */
  async open(): Promise<void> {
    const { is } = this.opening.get();
    if (is === "idle" || is === "failed") await this.read(this.opening);
  }

  async loadOlder(): Promise<void> {
    const { from } = this.log.get();
    if (from <= 1 || this.olders.get().is === "loading" || this.opening.get().is !== "done") return;
    await this.read(this.olders);
  }

  /** The list of rooms is as of this head. Of a room that nobody has looked at it says all there is to know. */
  skipTo(head: number): void {
    const log = this.log.get();
    if (this.opening.get().is !== "idle" || head <= log.head) return;
    this.log.set(hear(openLog(head), [...log.held.values()]));
  }

  /** Too much was missed to be told again: what was known is forgotten, and the newest is read if one looks. */
  async reset(head: number): Promise<void> {
    this.era += 1;
    const looked = this.opening.get().is !== "idle";
    this.opening.set({ is: "idle" });
    this.olders.set({ is: "idle" });
    this.log.set(openLog(head));
    if (looked) await this.open();
  }

  private take(events: readonly RoomEvent[]): void {
    const before = this.log.get();
    const after = hear(before, events);
    this.log.set(after);
    const heard = news(before, events, after);
    if (heard.length > 0) this.onEvents(heard);
  }

  private async read(loading: Store<Loading>): Promise<void> {
    const { era } = this;
    const tell = (how: Loading) => era === this.era && loading.set(how);
    tell({ is: "loading" });
    try {
      await this.readPage();
      tell({ is: "done" });
    } catch (thrown) {
      tell({ is: "failed", problem: problemOf(thrown) });
    }
  }

  private async readPage(): Promise<void> {
    const { era } = this;
    const { from } = this.log.get();
    if (from <= 1) return;
    for (let times = 0; times < tries; times++) {
      const page = await this.history.before(this.room, from, pageSize);
      if (era !== this.era) return;
      const before = this.log.get();
      const after = older(before, page, from, pageSize);
      this.log.set(after);
      if (after !== before) return;
    }
    throw new Refusal(unreachable);
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
