import rows from "virtual:emoji";
import { expect, test } from "vitest";
import { emojisFor, emojisOf, matching, named, shortName } from "./emoji";
import { found, lately, sectionsOf } from "./sections";

const all = emojisOf(rows);
const finds = (typed: string) => matching(all, typed).map(({ emoji }) => emoji);

test("has every emoji once, with a name in both languages and a short one", () => {
  expect(all.length).toBeGreaterThan(1800);
  expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length);
  const nameless = all.filter(({ names, codes }) => !names.ko || !names.en || codes.length === 0);
  expect(nameless.map(({ emoji }) => emoji)).toEqual([]);
  expect(all.filter(({ names }) => /[가-힣]/.test(names.ko)).length).toBeGreaterThan(1700);
});

test.each([
  ["박수", "👏"],
  ["clap", "👏"],
  ["하트", "❤️"],
  ["thumbs up", "👍"],
  ["thumbs_up", "👍"],
  ["+1", "👍"],
  ["웃는", "😄"],
])("%s finds %s", (typed, emoji) => {
  expect(finds(typed)).toContain(emoji);
});

test("follows a syllable that is not done yet", () => {
  expect(finds("박ㅅ")).toContain("👏");
  expect(finds("바")).toContain("👏");
});

test("offers first what is called so", () => {
  expect(emojisFor("smile", all, "ko")[0]).toMatchObject({ text: "😄", label: ":smile:" });
  expect(emojisFor("+1", all, "en")[0]).toMatchObject({ text: "👍", label: ":+1:" });
  expect(emojisFor("smi", all, "ko")).toHaveLength(8);
});

test("knows short names", () => {
  expect([named(all, "smile"), named(all, "heart"), named(all, "tada"), named(all, "no_such")]).toEqual([
    "😄",
    "❤️",
    "🎉",
    undefined,
  ]);
});

test("a short name is one when its second colon is typed, and not in code, a time or a link", () => {
  expect(shortName("좋아 :smile:", 11)).toEqual({ name: "smile", from: 3, to: 11 });
  expect(shortName(":+1: 네", 4)).toMatchObject({ name: "+1" });
  for (const text of ["`:smile:", "```\n:smile:", "12:30:", "a:b:", "::", ":웃음:", ":smile: "])
    expect(shortName(text, text.length), text).toBeUndefined();
  expect(shortName("`code` :smile:", 14)).toMatchObject({ name: "smile" });
});

test("puts them together by group, what was chosen lately first, and what was found alone", () => {
  const groups = (typed: string, last: readonly string[]) =>
    sectionsOf(all, typed, last).map(({ group, from, emojis }) => [group, from, emojis.length]);
  expect(groups("", []).map(([group]) => group)).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9]);
  expect(groups("", ["🎉", "gone"]).slice(0, 2)).toMatchObject([
    [lately, 0, 1],
    [0, 1, expect.any(Number)],
  ]);
  expect(groups("tada", ["🎉"])).toEqual([[found, 0, 1]]);
  expect(groups("이런이모지는없다", [])).toEqual([]);
});
