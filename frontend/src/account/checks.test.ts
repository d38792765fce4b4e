import { expect, test } from "vitest";
import { checks } from "./checks";
import { device } from "./device";

test("usernames are letters, digits and . _ -", () => {
  expect(checks.username("mina.kim-2")).toBe(true);
  for (const wrong of ["", "민아", "mi na", "a".repeat(33), "a/b"])
    expect(checks.username(wrong)).toBe(false);
});

test("passwords are neither short nor endless", () => {
  expect(checks.password("1234567")).toBe(false);
  expect(checks.password("12345678")).toBe(true);
  expect(checks.password("x".repeat(129))).toBe(false);
});

test("tells devices apart", () => {
  const chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
  const safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1";
  expect(device(chrome)).toBe("Chrome · Windows");
  expect(device(safari)).toBe("Safari · iPhone");
  expect(device("curl/8")).toBeUndefined();
  expect(device(null)).toBeUndefined();
});
