import type { Situation } from "../inbox/alarm";
import { isQuiet } from "../inbox/quiet";
import { alarms } from "../ui/alarms";
import { type Store, store } from "../wire/store";
import { type QuietHours, type Wanted, type Wishes, wishes } from "../wire/wishes";
import type { MyRooms } from "./myRooms";

/** What I want to be told while I look elsewhere, the same on all my devices. */
export class MyWishes {
  readonly now: Store<Wishes> = store<Wishes>({ rooms: {}, quiet: null });

  private told: Promise<unknown> = Promise.resolve();
  /** Changes of the quiet hours that were wished, and how many of them the server has not answered. */
  private wished = 0;
  private open = 0;

  /** Without an answer the connection is going too, and the next one asks again. */
  async refresh(): Promise<void> {
    const { wished, open } = this;
    const told = await wishes.mine().catch(() => undefined);
    if (!told) return;
    // An answer from before what was wished meanwhile does not take it back; another is asked for after it.
    const late = open > 0 || wished !== this.wished;
    this.now.update(({ quiet }) => (late ? { ...told, quiet } : told));
  }

  async want(room: string, wanted: Wanted): Promise<void> {
    await wishes.ofRoom(room, wanted);
    await this.refresh();
  }

  /** Seen at once, for the next change begins with it; and told in the order in which it was wished. */
  async beQuiet(quiet: QuietHours | null): Promise<void> {
    this.now.update((wished) => ({ ...wished, quiet }));
    this.wished++;
    this.open++;
    const told = this.told.then(() => wishes.beQuiet(quiet));
    this.told = told.catch(() => {});
    try {
      await told;
    } finally {
      this.open--;
      if (this.open === 0) await this.refresh();
    }
  }

  situation(rooms: MyRooms): Situation {
    return {
      alarms: () => alarms.get(),
      wanted: (room) => this.now.get().rooms[room] ?? "all",
      quiet: () => isQuiet(this.now.get().quiet, new Date()),
      looking: () => document.hasFocus(),
      shown: () => /^\/rooms\/([^/]+)/.exec(location.pathname)?.[1],
      room: (id) => rooms.get(id),
    };
  }
}
