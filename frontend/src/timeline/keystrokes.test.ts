import { expect, test } from "vitest";
import { begins, keystrokes } from "./keystrokes";

test.each(["ㅁ", "미", "민", "민ㅇ", "민아"])("민아 starts with %s", (typed) => {
  expect(begins("민아", keystrokes(typed))).toBe(true);
});

test.each([
  ["미나", "민"],
  ["도와", "도오"],
  ["값비싼", "갑"],
  ["김 민아", "민"],
  ["Mina Kim", "mI"],
])("the next key may still make %s of %s", (name, typed) => {
  expect(begins(name, keystrokes(typed))).toBe(true);
});

test.each([
  ["민아", "나"],
  ["민아", "만"],
  ["mina", "ina"],
  ["민아", "민아야"],
])("%s does not start with %s", (name, typed) => {
  expect(begins(name, keystrokes(typed))).toBe(false);
});
