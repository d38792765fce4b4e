import { expect, test } from "vitest";
import { room } from "./testing";
import { counts } from "./unread";

test("what waits counts as far as I want to be told of it", () => {
  const waiting = room({ unread: 2 });
  const calling = room({ unread: 2, mentions: 1 });
  expect([counts(waiting, "all"), counts(waiting, "mentions"), counts(waiting, "none")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([counts(calling, "mentions"), counts(calling, "none")]).toEqual([true, false]);
  expect(counts(room({ kind: "direct", unread: 1 }), "mentions")).toBe(true);
  expect(counts(room(), "all")).toBe(false);
});
