import { People } from "../room/people";
import { rooms } from "../room/rooms";
import { Readers } from "../timeline/readers";
import { Typists } from "../timeline/typists";
import { Writing } from "../timeline/writing";
import type { Account } from "../wire/account";
import type { Aside } from "../wire/aside";
import type { RoomEvent } from "../wire/roomEvent";

/** Asked once for all that changes within a moment; not by all of a room in the same one. */
const soon = 500;

/** The others, as they are just now: who is there, who writes, who has read what. */
export class Company {
  readonly typists: Typists;
  readonly writing: Writing;
  readonly readers = new Readers(rooms.readers);
  readonly people = new People(rooms.present);
  private readonly me: Account;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(me: Account, type: (room: string) => void) {
    this.me = me;
    this.typists = new Typists(me.id);
    this.writing = new Writing(type);
  }

  told(aside: Aside): void {
    if (aside.type === "typing") this.typists.heard(aside);
    else if (aside.type === "read") this.readers.heard(aside);
    else if (aside.type === "readers") this.readers.counted(aside.room, aside.readers);
    else this.people.heard(aside);
  }

  follow(events: readonly RoomEvent[]): void {
    this.typists.follow(events);
    this.readers.follow(events);
    if (events.some(({ type }) => type === "member.joined")) this.look();
  }

  /** Somebody is with me now who was not before. */
  look(): void {
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        void this.people.refresh();
      },
      soon * (1 + Math.random()),
    );
  }

  visit(room: string): void {
    void this.readers.open(room);
  }

  /** I know at once; the server tells it to the others. */
  iRead(room: string, seq: number): void {
    this.readers.heard({ room, account: this.me, seq });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.typists.stop();
  }
}
