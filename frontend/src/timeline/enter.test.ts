import { expect, test } from "vitest";
import { enter, type Press } from "./enter";

const press = (over: Partial<Press> = {}): Press => ({
  key: "Enter",
  keyCode: 13,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...over,
});

const nothing = { text: "", open: false };
const composing = press({ isComposing: true, keyCode: 229 });

test("Enter sends and Shift+Enter breaks", () => {
  expect(enter(press(), nothing, "enter")).toBe("send");
  expect(enter(press({ shiftKey: true }), nothing, "enter")).toBe("break");
});

test("the other way round for those who want it", () => {
  expect(enter(press(), nothing, "ctrl-enter")).toBe("break");
  expect(enter(press({ ctrlKey: true }), nothing, "ctrl-enter")).toBe("send");
  expect(enter(press({ metaKey: true }), nothing, "ctrl-enter")).toBe("send");
});

test("Enter in the middle of a Hangul syllable sends when the syllable is whole", () => {
  expect(enter(composing, { text: "녕", open: true }, "enter")).toBe("when-composed");
  expect(enter(composing, { text: "ㅋ", open: true }, "enter")).toBe("when-composed");
});

test("where the composition ends before the key is told, Enter sends at once", () => {
  expect(enter(press({ keyCode: 229 }), { text: "녕", open: false }, "enter")).toBe("send");
});

test("Japanese and Chinese candidates are only confirmed", () => {
  expect(enter(composing, { text: "にほん", open: true }, "enter")).toBe("leave");
  expect(enter(composing, { text: "日本", open: true }, "enter")).toBe("leave");
  expect(enter(composing, { text: "ni hao", open: true }, "enter")).toBe("leave");
  expect(enter(press({ keyCode: 229 }), { text: "日本", open: false }, "enter")).toBe("leave");
});

test("Shift+Enter in a composition is the input method's", () => {
  expect(enter({ ...composing, shiftKey: true }, { text: "녕", open: true }, "enter")).toBe("leave");
});

test("other keys mean nothing here", () => {
  expect(enter(press({ key: "a", keyCode: 65 }), nothing, "enter")).toBe("leave");
});
