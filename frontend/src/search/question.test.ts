import { expect, test } from "vitest";
import { chosen, parts, quoted, readiness, typing, words } from "./question";

test("a question is words and operators; a word before a colon that is no operator is a word", () => {
  expect(parts('사랑방 FROM:mina in:"배송 문의" "두 낱말" 메모:하나 12:30 https://x.org')).toEqual([
    { operator: undefined, value: "사랑방", from: 0, to: 3 },
    { operator: "from", value: "mina", from: 4, to: 13 },
    { operator: "in", value: "배송 문의", from: 14, to: 24 },
    { operator: undefined, value: "두 낱말", from: 25, to: 31 },
    { operator: undefined, value: "메모:하나", from: 32, to: 37 },
    { operator: undefined, value: "12:30", from: 38, to: 43 },
    { operator: undefined, value: "https://x.org", from: 44, to: 57 },
  ]);
  expect(words('사랑방 from:me "두 낱말"')).toEqual(["사랑방", "두 낱말"]);
});

test.each([
  ["", "empty"],
  ["  ", "empty"],
  ["a", "short"],
  ["ㅅ", "short"],
  ["has:link a", "short"],
  ["밥", "ready"],
  ["😀", "ready"],
  ["\u1109\u1161", "ready"],
  ["사랑", "ready"],
  ["ㅅㄹ", "ready"],
  ["I am here", "ready"],
  ["from:", "unfinished"],
  ["from: 사랑", "unfinished"],
  ["from:mi", "unfinished"],
  ["from:mi ", "ready"],
  ["from:mi 사랑", "ready"],
  ['in:"배송 문', "unfinished"],
  ['in:"배송 문의"', "ready"],
  ["has:link", "ready"],
  ["before:2026-11-01", "ready"],
])("%j is %s", (question, expected) => {
  expect(readiness(question)).toBe(expected);
});

test("what is being typed is the last part, unless something stands behind it", () => {
  expect(typing("사랑 from:mi")?.value).toBe("mi");
  expect(typing("사랑 from:mi ")).toBeUndefined();
});

test("what is chosen takes the place of what is being typed, or stands behind it", () => {
  expect(chosen("", "from", "")).toBe("from:");
  expect(chosen("사랑", "from", "")).toBe("사랑 from:");
  expect(chosen("사랑 fr", "from", "")).toBe("사랑 from:");
  expect(chosen("사랑 from:mi", "from", "mina")).toBe("사랑 from:mina ");
  expect(chosen("in:배", "in", "배송 문의")).toBe('in:"배송 문의" ');
  expect(chosen("사랑 ", "has", "link")).toBe("사랑 has:link ");
  expect(quoted('말 "방"')).toBe('"말 방"');
});
