import { http, path } from "./http";

/** How much of a room I want to be told while I look elsewhere. */
export type Wanted = "all" | "mentions" | "none";

/** Hours of every day in which I am not to be disturbed; they may go past midnight. */
export interface QuietHours {
  /** As 22:00. */
  readonly from: string;
  readonly until: string;
  /** As Asia/Seoul. */
  readonly zone: string;
}

export interface Wishes {
  /** Rooms of which I do not want everything. */
  readonly rooms: Readonly<Record<string, Wanted>>;
  readonly quiet: QuietHours | null;
}

export const wishes = {
  mine: () => http.get<Wishes>("/api/alarms"),
  ofRoom: (room: string, wanted: Wanted) => http.put(path("rooms", room, "alarms"), { wanted }),
  beQuiet: (quiet: QuietHours | null) => http.put("/api/alarms", { quiet }),
};
