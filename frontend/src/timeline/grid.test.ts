import { expect, test } from "vitest";
import { across } from "./grid";

/** Two sections of eight columns: 10 and 3. */
const go = (at: number, key: string) => across([10, 3], at, key, 8);

test("goes to the sides through all of it, and no further", () => {
  expect([go(0, "ArrowLeft"), go(9, "ArrowRight"), go(12, "ArrowRight")]).toEqual([0, 10, 12]);
});

test("goes down and up in its column, or to the end of a shorter row", () => {
  expect([go(1, "ArrowDown"), go(5, "ArrowDown"), go(9, "ArrowDown"), go(8, "ArrowDown")]).toEqual([
    9, 9, 11, 10,
  ]);
  expect([go(12, "ArrowUp"), go(9, "ArrowUp"), go(3, "ArrowUp"), go(11, "ArrowDown")]).toEqual([9, 1, 3, 11]);
});
