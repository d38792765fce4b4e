/**
 * Gathers what comes at once: a replay is a thousand messages, and to draw after each would take seconds. What comes
 * alone goes on at once; the busier the page, the more is gathered. Not a timer: those stand still in the background.
 */
export class Burst<T> {
  private readonly tell: (all: readonly T[]) => void;
  private readonly turn = new MessageChannel();
  private gathered: T[] = [];

  constructor(tell: (all: readonly T[]) => void) {
    this.tell = tell;
    this.turn.port1.onmessage = () => this.end();
  }

  add(one: T): void {
    this.gathered.push(one);
    if (this.gathered.length === 1) this.turn.port2.postMessage(undefined);
  }

  /** Tells now what has been gathered: for what must not come before it. */
  end(): void {
    const all = this.gathered;
    this.gathered = [];
    if (all.length > 0) this.tell(all);
  }

  close(): void {
    this.turn.port1.close();
  }
}
