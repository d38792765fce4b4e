import type { Page } from "../wire/message";
import { Refusal, unreachable } from "../wire/problem";
import { type Store, store } from "../wire/store";
import { type History, pageSize } from "./history";
import { follow, type Loading } from "./loading";
import { isIn, type Log } from "./log";
import { around, leave, newer, older, shown, trimmed } from "./pages";

/** A page that was read too long ago is asked for again, but not for ever. */
const tries = 3;
/** To what is no further back one reads all that lies between; beyond that only what is around it. */
const nearby = 4 * pageSize;
/** How many of a room are there when one comes back to it: more costs with every message that comes. */
const carried = 4 * pageSize;

/** How one leafs through a room's log: its newest page, what is before, and far back. */
export class Leafing {
  readonly opening: Store<Loading> = store<Loading>({ is: "idle" });
  /** What is read of the past: more of it on either side, or another. */
  readonly olders: Store<Loading> = store<Loading>({ is: "idle" });
  /** Changes whenever one looks somewhere else: what was asked for before that is of no use after it. */
  readonly place: Store<number> = store(0);
  private readonly room: string;
  private readonly log: Store<Log>;
  private readonly history: History;
  /** How often the log began anew. */
  private era = 0;
  private asked: () => Promise<void> = () => this.readOlder();

  constructor(room: string, log: Store<Log>, history: History) {
    this.room = room;
    this.log = log;
    this.history = history;
  }

  /** Reads the newest page when the room is first looked at. */
  async open(): Promise<void> {
    const { is } = this.opening.get();
    if (is === "idle" || is === "failed") await this.read(this.opening, () => this.readOlder());
  }

  async loadOlder(): Promise<void> {
    if (shown(this.log.get()).from > 1) await this.readPast(() => this.readOlder());
  }

  /** More of the past that one looks at, until it meets the present. */
  async loadNewer(): Promise<void> {
    if (this.log.get().past) await this.readPast(() => this.readNewer());
  }

  /** Looks where this message is, if it is not in what is looked at. */
  async seek(seq: number): Promise<void> {
    const log = this.log.get();
    if (isIn(shown(log), seq)) return;
    if (seq >= log.from) this.leave();
    else if (!log.past && log.from - seq <= nearby) await this.loadOlder();
    else await this.readPast(() => this.readAround(seq));
  }

  /** What of the past could not be read. */
  async retry(): Promise<void> {
    await this.readPast(this.asked);
  }

  /** Looks at the present again. */
  leave(): void {
    this.look(leave(this.log.get()));
  }

  /** Comes to the room, at its end. */
  enter(): void {
    this.look(trimmed(leave(this.log.get()), carried));
  }

  /** Begins anew with this log, and reads its newest page if the one before was looked at. */
  async restart(log: Log): Promise<void> {
    this.era += 1;
    const looked = this.opening.get().is !== "idle";
    this.look(log);
    this.opening.set({ is: "idle" });
    this.olders.set({ is: "idle" });
    if (looked) await this.open();
  }

  private look(log: Log): void {
    if (log === this.log.get()) return;
    this.log.set(log);
    this.place.set(this.place.get() + 1);
  }

  private async readPast(page: () => Promise<void>): Promise<void> {
    if (this.olders.get().is === "loading" || this.opening.get().is !== "done") return;
    this.asked = page;
    await this.read(this.olders, page);
  }

  private async read(loading: Store<Loading>, page: () => Promise<void>): Promise<void> {
    const { era } = this;
    await follow(page, (how) => era === this.era && loading.set(how));
  }

  private async readOlder(): Promise<void> {
    const { from } = shown(this.log.get());
    if (from > 1)
      await this.readPage(
        () => this.history.before(this.room, from, pageSize),
        (log, page) => older(log, page, from, pageSize),
      );
  }

  private async readNewer(): Promise<void> {
    const { before } = shown(this.log.get());
    await this.readPage(
      () => this.history.from(this.room, before, pageSize),
      (log, page) => newer(log, page, before, pageSize),
    );
  }

  private async readAround(seq: number): Promise<void> {
    await this.readPage(
      () => this.history.around(this.room, seq, pageSize),
      (log, page) => around(log, page, seq),
      (log) => this.look(log),
    );
  }

  /** A page of what one has turned away from meanwhile is dropped. */
  private async readPage(
    ask: () => Promise<Page>,
    into: (log: Log, page: Page) => Log,
    put = (log: Log) => this.log.set(log),
  ): Promise<void> {
    const place = this.place.get();
    for (let times = 0; times < tries; times++) {
      const page = await ask();
      if (place !== this.place.get()) return;
      const before = this.log.get();
      const after = into(before, page);
      put(after);
      if (after !== before) return;
    }
    throw new Refusal(unreachable);
  }
}
