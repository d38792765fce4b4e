/** Above the two seconds in which a node tells it once, and twice below the six that others count: one may be lost. */
const every = 2_500;

/** Says now and then that I am writing, while I do. */
export class Writing {
  private readonly tell: (room: string) => void;
  private readonly told = new Map<string, number>();

  constructor(tell: (room: string) => void) {
    this.tell = tell;
  }

  typed(room: string): void {
    const now = performance.now();
    if (now - (this.told.get(room) ?? Number.NEGATIVE_INFINITY) < every) return;
    this.told.set(room, now);
    this.tell(room);
  }

  /** What I write next is something new. */
  said(room: string): void {
    this.told.delete(room);
  }
}
