import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { announcement } from "../wire/announcement";
import { Announced } from "./announced";

const early = { text: "저녁에 쉬어요", at: "2026-03-02T09:00:00Z" };
const late = { text: "이제 괜찮아요", at: "2026-03-02T10:00:00Z" };

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

test("what is announced is shown until it is put away, also when the page is loaded again", async () => {
  vi.spyOn(announcement, "now").mockResolvedValue(early);
  const announced = new Announced();
  await announced.refresh();
  expect(announced.shown.get()).toEqual(early);
  announced.putAway();
  expect(announced.shown.get()).toBeUndefined();
  await announced.refresh();
  expect(announced.shown.get()).toBeUndefined();
  const again = new Announced();
  await again.refresh();
  expect(again.shown.get()).toBeUndefined();
  again.heard(late);
  expect(again.shown.get()).toEqual(late);
});

test("of two the later one holds, whichever is heard last", () => {
  const announced = new Announced();
  announced.heard(late);
  announced.heard(early);
  expect(announced.shown.get()).toEqual(late);
  announced.heard({ text: null, at: "2026-03-02T11:00:00Z" });
  expect(announced.shown.get()).toBeUndefined();
});

test("an answer that was asked for before does not hide what was heard meanwhile", async () => {
  let answer = (_: undefined) => {};
  vi.spyOn(announcement, "now").mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const announced = new Announced();
  const asking = announced.refresh();
  announced.heard(late);
  answer(undefined);
  await asking;
  expect(announced.shown.get()).toEqual(late);
});

test("who could not be asked has said nothing", async () => {
  const announced = new Announced();
  announced.heard(early);
  vi.spyOn(announcement, "now").mockRejectedValue(new Error("away"));
  await announced.refresh();
  expect(announced.shown.get()).toEqual(early);
});
