import { http } from "./http";

/** What everybody in the house is told. */
export interface Announcement {
  readonly text: string;
  readonly at: string;
}

export const announcement = {
  now: () => http.get<Announcement | undefined>("/api/announcement"),
};
