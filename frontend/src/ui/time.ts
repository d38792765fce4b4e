import type { Language } from "./language";

/** Times as people say them: 오후 3:20, 어제, 3월 2일 (월). */
export function clock(at: Date, language: Language): string {
  return spoken(format(language, { hour: "numeric", minute: "2-digit" }), at, language);
}

export function fullTime(at: Date, language: Language): string {
  return spoken(format(language, { dateStyle: "full", timeStyle: "short" }), at, language);
}

/** Some editions of the locale data have AM and PM in Korean: nobody says that. */
function spoken(how: Intl.DateTimeFormat, at: Date, language: Language): string {
  const half = at.getHours() < 12 ? "오전" : "오후";
  return how
    .formatToParts(at)
    .map((part) => (language === "ko" && part.type === "dayPeriod" ? half : part.value))
    .join("");
}

/** The heading of a day: 오늘, 어제, 3월 2일 (월). */
export function day(at: Date, now: Date, language: Language): string {
  const ago = daysBetween(at, now);
  if (ago === 0 || ago === 1) return relative(language, ago);
  const date: Intl.DateTimeFormatOptions = { month: "long", day: "numeric" };
  if (at.getFullYear() === now.getFullYear())
    return format(language, { ...date, weekday: "short" }).format(at);
  const full = format(language, { ...date, year: "numeric" }).format(at);
  return `${full} (${format(language, { weekday: "short" }).format(at)})`;
}

/** For lists: the time today, 어제, and the day before that. */
export function brief(at: Date, now: Date, language: Language): string {
  const ago = daysBetween(at, now);
  if (ago <= 0) return clock(at, language);
  if (ago === 1) return relative(language, ago);
  const sameYear = at.getFullYear() === now.getFullYear();
  return format(language, sameYear ? { month: "long", day: "numeric" } : { dateStyle: "short" }).format(at);
}

/** Calendar days, not 24 hours: also right on the days when the clocks change. */
export function daysBetween(before: Date, after: Date): number {
  return Math.round((midnight(after) - midnight(before)) / 86_400_000);
}

function midnight(at: Date): number {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
}

function relative(language: Language, daysAgo: number): string {
  const said = new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-daysAgo, "day");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, made);
  return made;
}
