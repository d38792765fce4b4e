import { expect, test } from "vitest";
import type { Role } from "../wire/room";
import { isOver, may } from "./rights";

const roles: readonly Role[] = ["owner", "moderator", "member"];

test("a member has no rights, a moderator some, an owner all", () => {
  expect(roles.map((role) => may(role, "describe"))).toEqual([true, true, false]);
  expect(roles.map((role) => may(role, "name"))).toEqual([true, false, false]);
});

test("nobody but an owner shows the door to who is not below", () => {
  expect(roles.map((role) => roles.filter((other) => isOver(role, other)))).toEqual([
    ["owner", "moderator", "member"],
    ["member"],
    [],
  ]);
});
