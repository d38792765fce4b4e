import { expect, test } from "vitest";
import { invitationIn } from "./invitation";
import { welcome } from "./threshold";

test("the first may always come, and keeps the house", () => {
  for (const signUp of ["open", "invite", "closed"] as const)
    expect(welcome({ signUp, fresh: true }, undefined)).toBe("first");
});

test("afterwards it is as the house wants it", () => {
  expect(welcome({ signUp: "open", fresh: false }, undefined)).toBe("open");
  expect(welcome({ signUp: "invite", fresh: false }, undefined)).toBe("needs-invitation");
  expect(welcome({ signUp: "invite", fresh: false }, "secret")).toBe("open");
  expect(welcome({ signUp: "closed", fresh: false }, "secret")).toBe("closed");
  expect(welcome(undefined, undefined)).toBe("open");
});

test("an invitation is in the link to the door, and in no other", () => {
  expect(invitationIn("/sign-up", "#abc")).toBe("abc");
  expect(invitationIn("/sign-up", "#")).toBeUndefined();
  expect(invitationIn("/sign-up", "")).toBeUndefined();
  expect(invitationIn("/rooms/1", "#abc")).toBeUndefined();
});
