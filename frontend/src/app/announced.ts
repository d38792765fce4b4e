import { remembered } from "../ui/remembered";
import { type Announcement, announcement } from "../wire/announcement";
import { type Store, store } from "../wire/store";

const memory = remembered<string>("announcement", (value) => typeof value === "string");

/** What everybody is told, until this device has put it away. */
export class Announced {
  readonly shown: Store<Announcement | undefined> = store<Announcement | undefined>(undefined);
  private latest = "";

  /** Without an answer the connection is going too, and the next one asks again. */
  async refresh(): Promise<void> {
    const before = this.latest;
    const told = await announcement.now().catch(() => null);
    // What was heard meanwhile is newer.
    if (told === null || this.latest !== before) return;
    if (told) this.latest = told.at;
    this.show(told);
  }

  heard({ text, at }: { readonly text: string | null; readonly at: string }): void {
    if (Date.parse(at) < Date.parse(this.latest)) return;
    this.latest = at;
    this.show(text === null ? undefined : { text, at });
  }

  putAway(): void {
    memory.write(this.shown.get()?.at);
    this.shown.set(undefined);
  }

  private show(told: Announcement | undefined): void {
    if (told?.at === this.shown.get()?.at) return;
    this.shown.set(told?.at === memory.read() ? undefined : told);
  }
}
