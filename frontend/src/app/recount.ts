import { rooms } from "../room/rooms";
import type { Room } from "../wire/room";

const soon = 300;

/** Asks the server to count again, once for all that happens in a room within a moment. */
export class Recount {
  private readonly counted: (room: Room) => void;
  private readonly due = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(counted: (room: Room) => void) {
    this.counted = counted;
  }

  ask(room: string): void {
    this.due.add(room);
    this.timer ??= setTimeout(() => this.go(), soon);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private go(): void {
    this.timer = undefined;
    const due = [...this.due];
    this.due.clear();
    // Without an answer the connection is going too, and the next one begins with the whole list.
    for (const id of due) rooms.one(id).then(this.counted, () => {});
  }
}
