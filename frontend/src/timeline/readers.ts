import type { Counts, Read, Reading } from "../wire/aside";
import type { Message } from "../wire/message";
import type { RoomEvent } from "../wire/roomEvent";
import { type Store, store } from "../wire/store";

/** How far each member has read, or in a large room how many have. Empty before it was asked for. */
export type Positions = ReadonlyMap<string, number> | Counts;

/** Who has read what in which room, as far as it is told. */
export class Readers {
  private readonly ask: (room: string) => Promise<Reading>;
  private readonly rooms = new Map<string, Store<Positions>>();
  /** What was told while the server was asked: its answer may be older. */
  private readonly meanwhile = new Map<string, Map<string, number>>();

  constructor(ask: (room: string) => Promise<Reading>) {
    this.ask = ask;
  }

  of(room: string): Store<Positions> {
    const known = this.rooms.get(room) ?? store<Positions>(new Map());
    this.rooms.set(room, known);
    return known;
  }

  async open(room: string): Promise<void> {
    const told = new Map<string, number>();
    this.meanwhile.set(room, told);
    const answer = await this.ask(room).catch(() => undefined);
    // Without an answer the connection is going too, and the next one asks again.
    if (this.meanwhile.get(room) !== told) return;
    this.meanwhile.delete(room);
    if (answer?.counts) this.counted(room, answer.counts);
    else if (answer) this.of(room).set(further(new Map(Object.entries(answer.positions)), told));
  }

  /** Of a large room. */
  counted(room: string, counts: Counts): void {
    this.of(room).update((known) => ("version" in known && known.version > counts.version ? known : counts));
  }

  heard({
    room,
    account,
    seq,
  }: Pick<Read, "room" | "seq"> & { readonly account: { readonly id: string } }): void {
    const told = this.meanwhile.get(room);
    told?.set(account.id, Math.max(seq, told.get(account.id) ?? 0));
    this.of(room).update((known) =>
      "version" in known ? known : further(known, new Map([[account.id, seq]])),
    );
  }

  /** Who joins is asked for, and with them whether the room is now too large; who has left is not waited for. */
  follow(events: readonly RoomEvent[]): void {
    const changed = new Set<string>();
    for (const event of events) {
      if (event.type !== "member.joined" && event.type !== "member.left") continue;
      const { room, account } = event;
      const positions = this.of(room);
      const known = positions.get();
      // Where they are counted, the next count has them.
      if ("version" in known) continue;
      const asking = this.meanwhile.has(room);
      if (asking || (event.type === "member.joined" && known.size > 0)) changed.add(room);
      if (event.type === "member.left")
        positions.set(new Map([...known].filter(([id]) => id !== account.id)));
    }
    for (const room of changed) void this.open(room);
  }
}

/** A position never goes back; who is not in the first is no member. */
function further(known: ReadonlyMap<string, number>, news: ReadonlyMap<string, number>) {
  let changed: Map<string, number> | undefined;
  for (const [id, seq] of news)
    if (seq > (known.get(id) ?? seq)) changed = (changed ?? new Map(known)).set(id, seq);
  return changed ?? known;
}

/** How many members have not read a message yet; its author is not counted, and in a large room counts as having read it. */
export function unreadBy(positions: Positions, { seq, sender }: Message): number {
  if ("version" in positions) return unreadOf(positions, seq);
  let many = 0;
  for (const [id, read] of positions) if (read < seq && id !== sender.id) many += 1;
  return many;
}

/** None of what is older than all that is told. */
function unreadOf({ members, furthest }: Counts, seq: number): number {
  if (seq <= (furthest.at(-1)?.seq ?? seq)) return 0;
  let read = 0;
  for (const reached of furthest) if (reached.seq >= seq) read += reached.members;
  return members - read;
}
