import { type Store, store } from "../wire/store";
import { placeOf } from "./draft";

/** A message whose words are being changed, and what they are by now. */
export interface Edit {
  readonly seq: number;
  readonly body: string;
}

/** What I have begun to change, in each room and in each thread: still there when I come back to it. */
export class Edits {
  private readonly all = new Map<string, Store<Edit | undefined>>();

  of(room: string, thread: number | null): Store<Edit | undefined> {
    const place = placeOf(room, thread);
    const known = this.all.get(place);
    if (known) return known;
    const edit = store<Edit | undefined>(undefined);
    this.all.set(place, edit);
    return edit;
  }
}
