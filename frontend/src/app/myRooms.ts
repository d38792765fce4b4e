import { rooms } from "../room/rooms";
import { refreshed, type Shelf, without, withRoom } from "../room/shelf";
import { type Problem, problemOf } from "../wire/problem";
import type { Room } from "../wire/room";
import { type Store, store } from "../wire/store";

export type Rooms =
  | { readonly is: "loading" }
  | { readonly is: "failed"; readonly problem: Problem }
  | { readonly is: "here"; readonly shelf: Shelf };

/** The rooms that are mine, and those that were a moment ago. */
export class MyRooms {
  readonly now: Store<Rooms> = store<Rooms>({ is: "loading" });
  readonly gone: Store<ReadonlySet<string>> = store<ReadonlySet<string>>(new Set());

  /** Asks the server for the list; undefined if it did not answer. */
  async refresh(): Promise<readonly Room[] | undefined> {
    try {
      const mine = await rooms.mine();
      if (this.now.get().is !== "here") this.now.set({ is: "here", shelf: new Map() });
      this.change((shelf) => refreshed(shelf, mine));
      return mine;
    } catch (thrown) {
      if (this.now.get().is !== "here") this.now.set({ is: "failed", problem: problemOf(thrown) });
      return undefined;
    }
  }

  get(id: string): Room | undefined {
    const now = this.now.get();
    return now.is === "here" ? now.shelf.get(id) : undefined;
  }

  add(room: Room): void {
    this.gone.update((gone) => new Set([...gone].filter((id) => id !== room.id)));
    this.change((shelf) => withRoom(shelf, room));
  }

  remove(room: string): void {
    this.change((shelf) => without(shelf, room));
    this.gone.update((gone) => new Set(gone).add(room));
  }

  update(id: string, how: (room: Room) => Room): void {
    this.change((shelf) => {
      const room = shelf.get(id);
      const changed = room && how(room);
      return changed && changed !== room ? new Map(shelf).set(id, changed) : shelf;
    });
  }

  private change(how: (shelf: Shelf) => Shelf): void {
    const now = this.now.get();
    if (now.is === "here") this.now.set({ is: "here", shelf: how(now.shelf) });
  }
}
