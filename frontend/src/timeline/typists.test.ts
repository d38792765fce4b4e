import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { doyun, mina, posted, room } from "./testing";
import { Typists } from "./typists";
import { Writing } from "./writing";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const typing = (account: typeof mina) => ({ type: "typing", room, account }) as const;

test("knows who writes until it is not said again", () => {
  const typists = new Typists(mina.id);
  typists.heard(typing(doyun));
  vi.advanceTimersByTime(4_000);
  typists.heard(typing(doyun));
  vi.advanceTimersByTime(5_900);
  expect(typists.of(room).get()).toEqual([doyun]);
  vi.advanceTimersByTime(200);
  expect(typists.of(room).get()).toEqual([]);
});

test("does not tell me of myself", () => {
  const typists = new Typists(mina.id);
  typists.heard(typing(mina));
  expect(typists.of(room).get()).toEqual([]);
});

test("whoever has said it writes it no more", () => {
  const typists = new Typists(mina.id);
  typists.heard(typing(doyun));
  typists.follow([posted(1, { sender: doyun })]);
  expect(typists.of(room).get()).toEqual([]);
  typists.heard(typing(doyun));
  vi.advanceTimersByTime(5_900);
  expect(typists.of(room).get()).toEqual([doyun]);
});

test("forgets all when I leave", () => {
  const typists = new Typists(mina.id);
  typists.heard(typing(doyun));
  typists.stop();
  expect(typists.of(room).get()).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test("says now and then that I write, and at once after I have said something", () => {
  const told: string[] = [];
  const writing = new Writing((where) => told.push(where));
  for (let times = 0; times < 10; times++) {
    writing.typed(room);
    vi.advanceTimersByTime(400);
  }
  expect(told).toHaveLength(2);
  writing.said(room);
  writing.typed(room);
  expect(told).toHaveLength(3);
});
