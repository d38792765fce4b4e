import { rooms } from "../room/rooms";

/** Tells the server how far I have read: at once for me, and a moment later, together, for it. */
export class Reading {
  private readonly here: (room: string, seq: number) => void;
  private readonly told = new Map<string, number>();
  private readonly untold = new Map<string, number>();
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

  stop(): void {
    clearTimeout(this.timer);
    this.tell();
  }

  private tell(): void {
    this.timer = undefined;
    for (const [room, seq] of this.untold) {
      this.told.set(room, seq);
      // If it is not told now, it will be with the next message that is read.
      rooms.read(room, seq).catch(() => this.told.delete(room));
    }
    this.untold.clear();
  }
}
