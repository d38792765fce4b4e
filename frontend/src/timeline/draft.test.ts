import { expect, test } from "vitest";
import { longest, over, sendable } from "./draft";

test("blank drafts and those that are too long are not sent", () => {
  expect(sendable(" \n ")).toBe(false);
  expect(sendable("가".repeat(longest))).toBe(true);
  expect(sendable("가".repeat(longest + 1))).toBe(false);
  expect(over("😀".repeat(longest + 2))).toBe(2);
});
