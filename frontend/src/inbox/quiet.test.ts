import { expect, test } from "vitest";
import { isQuiet } from "./quiet";

const zone = "Asia/Seoul";
const night = { from: "22:00", until: "07:00", zone };

test("nobody is disturbed in quiet hours, by the clock of where they are", () => {
  // In Seoul it is nine hours later.
  expect(isQuiet(night, new Date("2026-03-02T12:59:59Z"))).toBe(false);
  expect(isQuiet(night, new Date("2026-03-02T13:00:00Z"))).toBe(true);
  expect(isQuiet(night, new Date("2026-03-02T15:00:00Z"))).toBe(true);
  expect(isQuiet(night, new Date("2026-03-02T22:00:00Z"))).toBe(false);
  const noon = { from: "12:00", until: "13:00", zone };
  expect(isQuiet(noon, new Date("2026-03-02T03:30:00Z"))).toBe(true);
  expect(isQuiet(noon, new Date("2026-03-02T13:30:00Z"))).toBe(false);
});

test("hours that begin when they end are the whole day, and none are none", () => {
  expect(isQuiet({ from: "08:00", until: "08:00", zone }, new Date("2026-03-02T05:00:00Z"))).toBe(true);
  expect(isQuiet(null, new Date("2026-03-02T15:00:00Z"))).toBe(false);
});
