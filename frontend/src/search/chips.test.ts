import { expect, test } from "vitest";
import { ko } from "../ui/words/ko";
import { chips } from "./chips";

const today = new Date(2026, 10, 3);
const people = [{ id: "1", username: "mina", displayName: "민아" }];
const places = [
  { value: "배송 문의", name: "배송 문의" },
  { value: "@doyun", name: "도윤" },
];
const offered = (question: string) =>
  chips(question, ko.search.abouts, { people, places, today }).map(
    ({ operator, value }) => `${operator}:${value}`,
  );

test("operators are offered until one is begun, and then what it takes", () => {
  const all = ["from:", "in:", "before:", "after:", "has:link", "has:file"];
  expect(offered("")).toEqual(all);
  expect(offered("사랑")).toEqual(all);
  expect(offered("사랑 from:mina ")).toEqual(all);
  expect(offered("사랑 fr")).toEqual(["from:"]);
  expect(offered("from:")).toEqual(["from:me", "from:mina"]);
  expect(offered("from:mi")).toEqual(["from:mina"]);
  expect(offered("in:")).toEqual(["in:배송 문의", "in:@doyun"]);
  expect(offered("in:도")).toEqual(["in:@doyun"]);
  expect(offered("has:f")).toEqual(["has:file"]);
  expect(offered("after:")).toEqual(["after:2026-11-03", "after:2026-10-27", "after:2026-10-04"]);
  expect(offered("before:2026-10-2")).toEqual(["before:2026-10-27"]);
});
