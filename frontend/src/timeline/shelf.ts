import { http, path } from "../wire/http";
import type { Kept } from "./draft";
import type { Shelf } from "./drafts";

/** The server's. */
export const shelf: Shelf = {
  all: async () => (await http.get<{ drafts: readonly Kept[] }>("/api/drafts")).drafts,
  put: async ({ room, thread }, body) =>
    (await http.put<{ version: number }>(path("rooms", room, "draft"), { body, thread })).version,
};
