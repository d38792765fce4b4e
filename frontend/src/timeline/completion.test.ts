import { expect, test } from "vitest";
import { begun, closed, looked, meaning, nothing, type Offer, open, stepped } from "./completion";
import type { Press } from "./enter";

const at = (text: string) => begun(text, text.length);

test.each([
  ["@", "@", ""],
  ["안녕 @민", "@", "민"],
  ["(@mina.k", "@", "mina.k"],
  ["좋아 :smi", ":", "smi"],
  [":+1", ":", "+1"],
  [":웃", ":", "웃"],
])("in %j a word has begun", (text, sign, typed) => {
  expect(at(text)).toEqual({ sign, typed, from: text.lastIndexOf(sign), to: text.length });
});

test.each([
  "mina@example",
  "@mina ",
  "12:30",
  "시간:오전",
  "https://example",
  ":)",
  ":D",
  "::smile",
  "메모: 하나",
])("in %j none has", (text) => {
  expect(at(text)).toBeUndefined();
});

test("a word that goes on behind the caret is done with", () => {
  expect(begun("@mina", 3)).toBeUndefined();
  expect(begun("@mi 왔다", 3)).toMatchObject({ typed: "mi", to: 3 });
});

const offer = (text: string): Offer => ({ key: text, text, label: text, about: "" });
const offers = [offer("@mina "), offer("@minsu ")];

test("what is chosen goes around, and begins anew with another letter", () => {
  const typed = looked(nothing, "@mi", 3);
  expect(stepped(typed, 1, 2).at).toBe(1);
  expect(stepped(stepped(typed, 1, 2), 1, 2).at).toBe(0);
  expect(stepped(typed, -1, 2).at).toBe(1);
  expect(looked(stepped(typed, 1, 2), "@mi", 3).at).toBe(1);
  expect(looked(stepped(typed, 1, 2), "@min", 4).at).toBe(0);
});

test("what was closed stays so for this word, not for the next", () => {
  const typed = looked(nothing, "@mi", 3);
  expect(open(typed, offers)).toEqual(offers);
  const left = closed(typed);
  expect(open(left, offers)).toEqual([]);
  expect(open(looked(left, "@min", 4), offers)).toEqual([]);
  expect(open(looked(left, "@min @m", 7), offers)).toEqual(offers);
});

test("nothing is offered where it stands already", () => {
  expect(open(looked(nothing, "@Mina", 5), [offer("@mina ")])).toEqual([]);
  expect(open(looked(nothing, "@mina", 5), [offer("@mina "), offer("@mina2 ")])).toHaveLength(2);
});

const press = (key: string, over: Partial<Press> = {}): Press => ({
  key,
  keyCode: key === "Enter" ? 13 : 0,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...over,
});
const none = { text: "", open: false };
const composing = { isComposing: true, keyCode: 229 };
const syllable = { text: "민", open: true };

test("arrows move, Enter and Tab choose, Esc closes, and other keys are the field's", () => {
  expect(
    ["ArrowUp", "ArrowDown", "Enter", "Tab", "Escape", "a"].map((key) => meaning(press(key), none)),
  ).toEqual(["up", "down", "choose", "choose", "close", "other"]);
  expect(meaning(press("Enter", { shiftKey: true }), none)).toBe("other");
  expect(meaning(press("Tab", { shiftKey: true }), none)).toBe("other");
});

test("in the middle of a Hangul syllable it is chosen once that is whole", () => {
  expect(meaning(press("Enter", composing), syllable)).toBe("when-composed");
  expect(meaning(press("Tab", composing), syllable)).toBe("when-composed");
  expect(meaning(press("ArrowDown", composing), syllable)).toBe("other");
  expect(meaning(press("Escape", composing), syllable)).toBe("other");
  expect(meaning(press("Process", composing), syllable)).toBe("other");
});

test("where the composition ends before the key is told, at once", () => {
  expect(meaning(press("Enter", { keyCode: 229 }), { text: "민", open: false })).toBe("choose");
});

test("Japanese and Chinese candidates are only confirmed", () => {
  expect(meaning(press("Enter", composing), { text: "みな", open: true })).toBe("other");
});
