import type { QuietHours } from "../wire/wishes";

/** Whether I am not to be disturbed now. Hours that begin when they end are the whole day. */
export function isQuiet(hours: QuietHours | null, now: Date): boolean {
  if (!hours) return false;
  const { from, until, zone } = hours;
  const time = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(now);
  return from < until ? from <= time && time < until : from <= time || time < until;
}
