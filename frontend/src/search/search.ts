import type { Account } from "../wire/account";
import { http } from "../wire/http";
import type { Message } from "../wire/message";

/** Some of what was found, the newest first. */
export interface Found {
  readonly messages: readonly Message[];
  /** Where to go on, though there be nothing more; null at the end. */
  readonly next: string | null;
  /** false while there is something older that cannot be found yet. */
  readonly complete: boolean;
}

const pageSize = 20;

/** What the server can be asked to find. */
export const search = {
  find: (q: string, before: string | undefined) => {
    const query = new URLSearchParams({ q, limit: String(pageSize) });
    // Where a day begins when I write one.
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && /\b(before|after):/i.test(q)) query.set("zone", zone);
    if (before !== undefined) query.set("before", before);
    return http.get<Found>(`/api/search?${query}`);
  },
  people: (typed: string) => http.get<readonly Account[]>(`/api/accounts?query=${encodeURIComponent(typed)}`),
};
