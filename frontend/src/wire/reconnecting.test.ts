import { beforeEach, expect, test } from "vitest";
import { closing } from "./closing";
import { Reconnecting } from "./reconnecting";

let now = 0;
let reconnecting: Reconnecting;

beforeEach(() => {
  now = 0;
  reconnecting = new Reconnecting(
    () => now,
    () => 0.5,
  );
});

test("comes back at once, then waits longer and longer up to a bound", () => {
  const waits = Array.from({ length: 14 }, () => reconnecting.ended("again")).map((next) =>
    next.do === "wait" ? next.for : -1,
  );
  expect(waits[0]).toBeLessThan(400);
  expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  expect(waits.at(-1)).toBe(11_250);
});

test("a connection that does not last does not count as one", () => {
  for (let i = 0; i < 5; i++) {
    reconnecting.opened();
    now += 100;
    reconnecting.ended("again");
  }
  const next = reconnecting.ended("again");
  expect(next.do === "wait" && next.for).toBeGreaterThan(5000);
});

test("a long connection starts the counting anew", () => {
  for (let i = 0; i < 5; i++) reconnecting.ended("again");
  reconnecting.opened();
  now += 60_000;
  const next = reconnecting.ended("again");
  expect(next.do === "wait" && next.for).toBeLessThan(400);
});

test("is back within two seconds of a restart", () => {
  const next = reconnecting.ended(closing(1012));
  expect(next.do === "wait" && next.for).toBeLessThan(2000);
});

test("is back at once if it was too slow, but does not run against a wall", () => {
  expect(reconnecting.ended(closing(4408))).toEqual({ do: "wait", for: 0 });
  for (let times = 0; times < 4; times++) reconnecting.ended(closing(4408));
  const next = reconnecting.ended(closing(4408));
  expect(next.do === "wait" && next.for).toBeGreaterThan(4000);
});

test("stops when refused twice, and when signed out", () => {
  expect(reconnecting.ended(closing(1008)).do).toBe("wait");
  expect(reconnecting.ended(closing(1008))).toEqual({ do: "stop", as: "refused" });
  expect(reconnecting.ended(closing(4401))).toEqual({ do: "stop", as: "signed-out" });
});

test("a refusal an hour later is a new one", () => {
  reconnecting.ended("refused");
  now += 3_600_000;
  expect(reconnecting.ended("refused").do).toBe("wait");
});
