import { expect, test } from "vitest";
import { fitted } from "./fitted";

test("an image is shown as it is, or smaller in its own shape", () => {
  expect(fitted(100, 80)).toEqual({ width: 100, height: 80 });
  expect(fitted(4000, 2000)).toEqual({ width: 400, height: 200 });
  expect(fitted(1000, 4000)).toEqual({ width: 80, height: 320 });
});

test("what is next to nothing can still be pressed", () => {
  expect(fitted(1, 1)).toEqual({ width: 48, height: 48 });
  expect(fitted(4000, 3)).toEqual({ width: 400, height: 48 });
});
