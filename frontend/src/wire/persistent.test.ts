import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { persistent } from "./persistent";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const online = async () => {
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(1);
};
const longest = 15_000;

test("tries until it is done, and no more", async () => {
  const attempt = vi.fn(async () => attempt.mock.calls.length === 3);
  persistent(attempt);
  expect(attempt).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10 * longest);
  expect(attempt).toHaveBeenCalledTimes(3);
});

test("tries at once when the network is back, and again if that was too early", async () => {
  const attempt = vi.fn(async () => false);
  const stop = persistent(attempt);
  await online();
  expect(attempt).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(longest);
  expect(attempt.mock.calls.length).toBeGreaterThan(1);
  stop();
});

test("ends when it is no longer wanted", async () => {
  const attempt = vi.fn(async () => false);
  persistent(attempt)();
  await online();
  await vi.advanceTimersByTimeAsync(10 * longest);
  expect(attempt).not.toHaveBeenCalled();
});
