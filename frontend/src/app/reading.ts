import { rooms } from "../room/rooms";

/** Tells the server how far I have read: at once for me, and a moment later, together, for it. */
export class Reading {
  private readonly here: (room: string, seq: number) => void;
  private readonly told = new Map<string, number>();
  private readonly untold = new Map<string, number>();
  private readonly onWay = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(here: (room: string, seq: number) => void) {
    this.here = here;
  }

  reached(room: string, seq: number): void {
    if (seq <= Math.max(this.told.get(room) ?? 0, this.untold.get(room) ?? 0)) return;
    this.untold.set(room, seq);
    this.here(room, seq);
    this.timer ??= setTimeout(() => this.tell(), 400);
  }

  /** What comes after this seq may be read anew. */
  goBack(room: string, seq: number): void {
    this.untold.delete(room);
    this.told.set(room, seq);
  }

  /** Whether I have read on in a room, and the server does not know it yet. */
  isAhead(room: string): boolean {
    return this.untold.has(room) || this.onWay.has(room);
  }

  /** What is not told yet. */
  tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [room, seq] of this.untold) {
      this.told.set(room, seq);
      this.onWay.add(room);
      rooms
        .read(room, seq)
        .catch(() => this.keep(room, seq))
        .finally(() => this.onWay.delete(room));
    }
    this.untold.clear();
  }

  /** What could not be told now is told with the next that is read, or when the connection is back. */
  private keep(room: string, seq: number): void {
    this.told.delete(room);
    this.untold.set(room, Math.max(seq, this.untold.get(room) ?? 0));
  }
}
