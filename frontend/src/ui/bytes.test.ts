import { expect, test } from "vitest";
import { bytes } from "./bytes";

test("sizes are said as people say them", () => {
  expect([0, 1, 1023, 1024, 1536, 25 * 1024 ** 2, 3.4 * 1024 ** 3].map(bytes)).toEqual([
    "0 B",
    "1 B",
    "1023 B",
    "1 KB",
    "1.5 KB",
    "25 MB",
    "3.4 GB",
  ]);
});
