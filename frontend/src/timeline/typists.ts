import type { Account } from "../wire/account";
import type { Typing } from "../wire/aside";
import type { RoomEvent } from "../wire/roomEvent";
import { type Store, store } from "../wire/store";

/** Whoever still writes says so again before it is half over. */
const lasts = 6_000;

/** Who is writing where, as far as we were told lately; those who began first come first. */
export class Typists {
  private readonly me: string;
  private readonly rooms = new Map<string, Store<readonly Account[]>>();
  private readonly ends = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(me: string) {
    this.me = me;
  }

  of(room: string): Store<readonly Account[]> {
    const known = this.rooms.get(room) ?? store<readonly Account[]>([]);
    this.rooms.set(room, known);
    return known;
  }

  heard({ room, account }: Typing): void {
    if (account.id === this.me) return;
    this.of(room).update((others) =>
      others.some(({ id }) => id === account.id) ? others : [...others, account],
    );
    const key = `${room} ${account.id}`;
    clearTimeout(this.ends.get(key));
    this.ends.set(
      key,
      setTimeout(() => this.over(room, account.id), lasts),
    );
  }

  /** Whoever has said it writes it no more; nor does whoever has left. */
  follow(events: readonly RoomEvent[]): void {
    for (const event of events) {
      if (event.type === "message.posted") this.over(event.room, event.message.sender.id);
      if (event.type === "member.left") this.over(event.room, event.account.id);
    }
  }

  stop(): void {
    for (const end of this.ends.values()) clearTimeout(end);
    this.ends.clear();
    for (const others of this.rooms.values()) others.set([]);
  }

  private over(room: string, account: string): void {
    const key = `${room} ${account}`;
    if (!this.ends.has(key)) return;
    clearTimeout(this.ends.get(key));
    this.ends.delete(key);
    this.of(room).update((others) => others.filter(({ id }) => id !== account));
  }
}
