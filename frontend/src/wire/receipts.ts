import { type Problem, Refusal } from "./problem";

/** Thrown when the connection went before the answer came: what was sent may have arrived or not. */
export class Unanswered extends Error {}

interface Waiting {
  settle(seq: number): void;
  fail(why: Error): void;
  timer: ReturnType<typeof setTimeout>;
}

/** The SENDs that wait for their RECEIPT, by receipt id. */
export class Receipts {
  private readonly waiting = new Map<string, Waiting>();

  expect(id: string, patience = 10_000): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.take(id)?.fail(new Unanswered()), patience);
      this.waiting.set(id, { settle: resolve, fail: reject, timer });
    });
  }

  arrived(id: string, seq: number): void {
    this.take(id)?.settle(seq);
  }

  refused(id: string, problem: Problem): void {
    this.take(id)?.fail(new Refusal(problem));
  }

  lost(): void {
    for (const id of [...this.waiting.keys()]) this.take(id)?.fail(new Unanswered());
  }

  private take(id: string): Waiting | undefined {
    const waiting = this.waiting.get(id);
    if (waiting) clearTimeout(waiting.timer);
    this.waiting.delete(id);
    return waiting;
  }
}
