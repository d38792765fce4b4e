import { expect, test } from "vitest";
import { isClosed, manyNames, namesFor } from "./names";
import { doyun, mina } from "./testing";

const about = { all: "모두", here: "있는 사람" };
const all = { people: [doyun, mina], many: ["all", "here"] as const };
const texts = (typed: string, found = all as Parameters<typeof namesFor>[1], names = manyNames.ko) =>
  namesFor(typed, found, names, about).map(({ text }) => text);

test("offers people, then what calls many", () => {
  expect(texts("")).toEqual(["@doyun ", "@mina ", "@모두 ", "@여기 "]);
  expect(namesFor("미", all, manyNames.ko, about)).toEqual([
    { key: mina.id, text: "@mina ", label: "민아", about: "@mina" },
  ]);
});

test("follows what is typed before the server has answered anew", () => {
  expect(texts("mi")).toEqual(["@mina "]);
  expect(texts("ㅁ")).toEqual(["@mina ", "@모두 "]);
  expect(texts("도유")).toEqual(["@doyun "]);
  expect(texts("x")).toEqual([]);
});

test("in the language that is being typed, whichever one reads", () => {
  expect(texts("al")).toEqual(["@all "]);
  expect(texts("모", all, manyNames.en)).toEqual(["@모두 "]);
  expect(texts("", { people: [], many: ["all"] }, manyNames.en)).toEqual(["@all "]);
});

test("says so where it would call nobody", () => {
  const closed = { people: [], many: ["all"] as const };
  expect(texts("여기", closed)).toEqual([]);
  expect(isClosed("여기", closed)).toBe(true);
  expect(isClosed("Here", closed)).toBe(true);
  expect(isClosed("모두", closed)).toBe(false);
  expect(isClosed("her", closed)).toBe(false);
});

test("leaves room for them however many people there are", () => {
  const people = Array.from({ length: 20 }, (_, i) => ({
    id: `${i}`,
    username: `u${i}`,
    displayName: `${i}`,
  }));
  expect(texts("", { people, many: ["all", "here"] })).toHaveLength(8);
});
