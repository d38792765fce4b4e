import { expect, test, vi } from "vitest";
import { Burst } from "./burst";

test("what comes at once is told at once, in its order", async () => {
  const told: (readonly number[])[] = [];
  const burst = new Burst<number>((all) => told.push(all));
  for (const one of [1, 2, 3]) burst.add(one);
  expect(told).toEqual([]);
  await vi.waitFor(() => expect(told).toEqual([[1, 2, 3]]));
  burst.add(4);
  burst.end();
  burst.add(5);
  await vi.waitFor(() => expect(told).toEqual([[1, 2, 3], [4], [5]]));
  burst.close();
});
