import { Refusal, unreachable } from "../wire/problem";
import { type Kept, placeOf } from "./draft";
import { Drafts, type Shelf } from "./drafts";
import type { Memory } from "./memory";

/** Another device remembers nothing of what this one does. */
export const nothing: Memory = { read: () => undefined, write: () => {}, all: () => [] };

/** What all devices share. */
export class KeptByAll implements Shelf {
  readonly kept = new Map<string, Kept>();
  readonly devices: Drafts[] = [];
  down = false;
  private version = 0;

  all = async () => {
    this.answer();
    return [...this.kept.values()];
  };

  put = async ({ room, thread }: Pick<Kept, "room" | "thread">, body: string) => {
    this.answer();
    const kept = { room, thread, body, version: ++this.version };
    if (body === "") this.kept.delete(placeOf(room, thread));
    else this.kept.set(placeOf(room, thread), kept);
    for (const device of this.devices) device.told(kept);
    return kept.version;
  };

  device(remembers: Memory): Drafts {
    const drafts = new Drafts(remembers, this);
    this.devices.push(drafts);
    return drafts;
  }

  private answer(): void {
    if (this.down) throw new Refusal(unreachable);
  }
}

/** An answer that is given when one says so. */
export function deferred<T>() {
  let resolve: (answer: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
