import { http, path } from "../wire/http";
import type { Attached } from "../wire/message";
import { upload } from "../wire/upload";
import type { Ways } from "./brought";
import { Tray } from "./tray";

/** What browsers show of a file that is still only theirs. */
const shown = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** One for each place where I have files to send. */
export class Trays {
  private readonly online: () => boolean;
  private readonly all = new Map<string, Tray>();
  private limits: Promise<number> | undefined;

  constructor(online: () => boolean) {
    this.online = online;
  }

  /** @param place a room, or a thread of it */
  of(room: string, place: string): Tray {
    const tray = this.all.get(place) ?? new Tray(this.ways(room));
    this.all.set(place, tray);
    return tray;
  }

  go(): void {
    for (const tray of this.all.values()) tray.go();
  }

  /** Whether something would be lost with the page. */
  full(): boolean {
    return [...this.all.values()].some((tray) => tray.all.get().length > 0);
  }

  close(): void {
    for (const tray of this.all.values()) for (const { key } of tray.all.get()) tray.remove(key);
    this.all.clear();
  }

  private ways(room: string): Ways {
    return {
      upload: (file, told) =>
        upload<Attached>(`${path("rooms", room, "files")}?name=${encodeURIComponent(file.name)}`, file, told),
      online: this.online,
      most: () => this.most(),
      show: (file) => (shown.has(file.type) ? URL.createObjectURL(file) : undefined),
      hide: (url) => URL.revokeObjectURL(url),
    };
  }

  /** Asked once; if nobody answers, the server will say so itself. */
  private most(): Promise<number> {
    this.limits ??= http.get<{ maxSize: number }>("/api/files/limits").then(
      ({ maxSize }) => maxSize,
      () => {
        this.limits = undefined;
        return Number.POSITIVE_INFINITY;
      },
    );
    return this.limits;
  }
}
