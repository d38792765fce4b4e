import type { Presence } from "../wire/aside";
import { type Store, store } from "../wire/store";

export interface Present {
  /** As of which change this is. */
  readonly version: number;
  readonly online: readonly string[];
}

/** Who is online, of the people I share a room with; in a room too large for it nobody is told of anybody. */
export class People {
  readonly online: Store<ReadonlySet<string>> = store<ReadonlySet<string>>(new Set());
  private readonly ask: () => Promise<Present>;
  private readonly told = new Map<string, number>();
  private asOf = 0;

  constructor(ask: () => Promise<Present>) {
    this.ask = ask;
  }

  /** Whatever was told after the server's answer was made stands. */
  async refresh(): Promise<void> {
    const present = await this.ask().catch(() => undefined);
    // Without an answer the connection is going too, and the next one asks again.
    if (!present || present.version < this.asOf) return;
    this.asOf = present.version;
    const now = this.online.get();
    const online = new Set(present.online);
    for (const [account, version] of this.told)
      if (version <= present.version) this.told.delete(account);
      else if (now.has(account)) online.add(account);
      else online.delete(account);
    this.online.set(online);
  }

  heard({ account: { id }, state, version }: Presence): void {
    if (version <= Math.max(this.asOf, this.told.get(id) ?? 0)) return;
    this.told.set(id, version);
    const others = [...this.online.get()].filter((other) => other !== id);
    this.online.set(new Set(state === "online" ? [...others, id] : others));
  }
}
