import { type Store, store } from "../wire/store";
import { adopted, answering, blank, type Draft, heard, type Kept, placeOf, saved, written } from "./draft";
import { Edits } from "./edits";
import type { Memory } from "./memory";

/** Where drafts are kept for all of my devices. */
export interface Shelf {
  all(): Promise<readonly Kept[]>;
  /** Resolves with the version. */
  put(place: Pick<Kept, "room" | "thread">, body: string): Promise<number>;
}

/** Told when one pauses, so that not every letter is. */
const pause = 1_000;

/** What I have begun to write, here and on my other devices. */
export class Drafts {
  readonly edits = new Edits();
  private readonly memory: Memory;
  private readonly shelf: Shelf;
  private readonly all = new Map<string, Store<Draft>>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly saving = new Set<string>();

  constructor(memory: Memory, shelf: Shelf) {
    this.memory = memory;
    this.shelf = shelf;
  }

  of(room: string, thread: number | null = null): Store<Draft> {
    const place = placeOf(room, thread);
    const known = this.all.get(place);
    if (known) return known;
    const draft = store(this.memory.read(place) ?? blank(room, thread));
    this.all.set(place, draft);
    return draft;
  }

  write(room: string, thread: number | null, body: string): void {
    const draft = this.of(room, thread);
    this.set(draft, written(draft.get(), body));
    // What was sent is gone from the other devices at once.
    this.saveSoon(draft, body === "" ? 0 : pause);
  }

  answer(room: string, thread: number | null, seq: number | undefined): void {
    const draft = this.of(room, thread);
    this.set(draft, answering(draft.get(), seq));
  }

  told(kept: Kept): void {
    const draft = this.of(kept.room, kept.thread);
    this.set(draft, heard(draft.get(), kept));
  }

  /** The connection is there again: what the others wrote meanwhile, and what I did. */
  async refresh(): Promise<void> {
    for (const { room, thread } of this.memory.all()) this.of(room, thread);
    const asked = new Map(this.drafts().map((one) => [placeOf(one.room, one.thread), one.version]));
    const kept = await this.shelf.all().catch(() => undefined);
    if (!kept) return;
    const there = new Map(kept.map((one) => [placeOf(one.room, one.thread), one]));
    for (const { room, thread } of [...kept, ...this.drafts()]) {
      const draft = this.of(room, thread);
      const place = placeOf(room, thread);
      const told = there.get(place);
      // What was kept while the answer was on its way is not gone because the answer lacks it.
      if (told || asked.get(place) === draft.get().version) this.set(draft, adopted(draft.get(), told));
      if (draft.get().dirty) this.saveSoon(draft, 0);
    }
  }

  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private drafts(): readonly Draft[] {
    return [...this.all.values()].map((draft) => draft.get());
  }

  private set(draft: Store<Draft>, next: Draft): void {
    if (next === draft.get()) return;
    draft.set(next);
    this.memory.write(placeOf(next.room, next.thread), next);
  }

  private saveSoon(draft: Store<Draft>, wait: number): void {
    const { room, thread } = draft.get();
    const place = placeOf(room, thread);
    clearTimeout(this.timers.get(place));
    this.timers.set(
      place,
      setTimeout(() => void this.save(place, draft), wait),
    );
  }

  /** One at a time for each place: the last that was written is the last that arrives. */
  private async save(place: string, draft: Store<Draft>): Promise<void> {
    if (this.saving.has(place)) return this.saveSoon(draft, pause);
    const { dirty, body, ...where } = draft.get();
    if (!dirty) return;
    this.saving.add(place);
    try {
      const version = await this.shelf.put(where, body);
      this.set(draft, saved(draft.get(), body, version));
    } catch {
      // It is remembered here, and told with the next letter or once the connection is there again.
    } finally {
      this.saving.delete(place);
    }
  }
}
