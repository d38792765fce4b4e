import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Waking } from "./waking";

let woken: boolean[];
let waking: Waking;

beforeEach(() => {
  vi.useFakeTimers();
  woken = [];
  waking = new Waking((slept) => woken.push(slept));
  waking.start();
});

afterEach(() => {
  waking.stop();
  vi.useRealTimers();
});

const shown = () => document.dispatchEvent(new Event("visibilitychange"));

test("while the clock is looked at nobody sleeps", () => {
  vi.advanceTimersByTime(3_600_000);
  expect(woken).toEqual([]);
  shown();
  expect(woken).toEqual([false]);
});

test("timers that stood still for long mean sleep, once", () => {
  vi.setSystemTime(Date.now() + 3_600_000);
  shown();
  expect(woken).toEqual([true]);
  vi.advanceTimersByTime(60_000);
  expect(woken).toEqual([true]);
});

test("a machine that slept while one looked at the page wakes by itself", () => {
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(10_000);
  expect(woken).toEqual([true]);
});
