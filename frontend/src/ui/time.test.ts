import { expect, test } from "vitest";
import { brief, clock, day, daysBetween } from "./time";

const now = new Date("2026-03-04T15:20:00+09:00");
const at = (time: string) => new Date(`${time}+09:00`);
const plain = (text: string) => text.replace(/\u202f/g, " ");

test("says the time of day", () => {
  expect(clock(now, "ko")).toBe("오후 3:20");
  expect(plain(clock(now, "en"))).toBe("3:20 PM");
});

test("says the day", () => {
  expect(day(now, now, "ko")).toBe("오늘");
  expect(day(at("2026-03-03T23:59:00"), now, "ko")).toBe("어제");
  expect(day(at("2026-03-02T09:00:00"), now, "ko")).toBe("3월 2일 (월)");
  expect(day(at("2025-12-31T09:00:00"), now, "ko")).toBe("2025년 12월 31일 (수)");
  expect(day(at("2026-03-03T09:00:00"), now, "en")).toBe("Yesterday");
  expect(day(at("2026-03-02T09:00:00"), now, "en")).toBe("Mon, March 2");
});

test("is brief in lists", () => {
  expect(brief(at("2026-03-04T00:05:00"), now, "ko")).toBe("오전 12:05");
  expect(brief(at("2026-03-03T23:59:00"), now, "ko")).toBe("어제");
  expect(brief(at("2026-03-02T10:00:00"), now, "ko")).toBe("3월 2일");
});

test("counts calendar days", () => {
  expect(daysBetween(at("2026-03-03T23:59:00"), at("2026-03-04T00:01:00"))).toBe(1);
  expect(daysBetween(at("2026-03-04T00:01:00"), at("2026-03-04T23:59:00"))).toBe(0);
});

test("a clock that runs ahead is still today", () => {
  expect(brief(at("2026-03-04T16:00:00"), now, "ko")).toBe("오후 4:00");
});
