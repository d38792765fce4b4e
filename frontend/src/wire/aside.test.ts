import { expect, test } from "vitest";
import { aside, isAside } from "./aside";

const account = { id: "a", username: "mina", displayName: "민아" };
const common = { room: "r", by: "a", at: "2026-03-02T00:00:00Z", account };

test.each([
  { type: "typing" },
  { type: "read", seq: 7 },
  { type: "presence", state: "online", version: 3 },
  { type: "presence", state: "offline", version: 4 },
])("reads $type", (what) => {
  expect(aside({ ...common, ...what })).toEqual({ ...common, ...what });
  expect(isAside({ ...common, ...what })).toBe(true);
});

test.each([
  null,
  "x",
  { ...common, type: "message.posted", seq: 3 },
  { ...common, type: "read" },
  { ...common, type: "presence", state: "asleep", version: 1 },
  { ...common, type: "presence", state: "online" },
  { ...common, type: "typing", account: null },
  { ...common, type: "typing", room: 1 },
])("is nothing: %j", (raw) => {
  expect(aside(raw)).toBeUndefined();
});
