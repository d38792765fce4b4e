import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Alarm } from "../inbox/alarm";
import { rooms } from "../room/rooms";
import type { Room } from "../wire/room";
import type { Company } from "./company";
import { Marks } from "./marks";
import type { Timelines } from "./timelines";

const told: string[] = [];
const heard: string[] = [];
let away = false;

/** What marks are made of, as far as they speak to it. */
function marks(): Marks {
  const timelines = {
    read: (room: string, seq: number) => heard.push(`${room} read to ${seq}`),
    goBack: ({ room, seq }: { room: string; seq: number }) => heard.push(`${room} back to ${seq}`),
  } as unknown as Timelines;
  const company = { iRead: () => {} } as unknown as Company;
  const alarm = { read: () => {} } as unknown as Alarm;
  const made = new Marks(timelines, company, alarm);
  made.start();
  return made;
}

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  heard.length = 0;
  away = false;
  vi.spyOn(rooms, "read").mockImplementation(async (room, seq) => {
    if (away) throw new Error("away");
    told.push(`${room} ${seq}`);
    return undefined;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const listed = (lastRead: number) => [{ id: "r", lastRead, unread: 0, mentions: 0 } as Room];
const unread = (seq: number, version: number) =>
  ({ type: "unread", room: "r", seq, unread: 1, mentions: 0, version }) as const;
const read = (seq: number, version: number) =>
  ({ type: "read", room: "r", seq, unread: 0, mentions: 0, version }) as const;

test("what could not be told is told when the connection is back", async () => {
  const it = marks();
  away = true;
  it.reached("r", 7);
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual([]);
  away = false;
  it.listed(listed(3), () => listed(7)[0]);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(["r 7"]);
  expect(heard).toEqual(["r read to 7"]);
  it.stop();
});

test("who looks for a moment and closes the page has read it", async () => {
  const it = marks();
  it.reached("r", 7);
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(told).toEqual(["r 7"]);
  it.stop();
});

test("what another device has marked unread is not read by a page that only lies open", async () => {
  const it = marks();
  it.reached("r", 7);
  await vi.advanceTimersByTimeAsync(500);
  it.told(unread(4, 2));
  it.reached("r", 7);
  it.reached("r", 8);
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual(["r 7"]);
  document.body.innerHTML = "<nav></nav><main></main>";
  document.querySelector("nav")?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual(["r 7"]);
  document.querySelector("main")?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual(["r 7", "r 8"]);
  it.stop();
});

test("who comes to a room again reads it, by whatever way", async () => {
  const it = marks();
  it.told(unread(4, 2));
  it.visit("r");
  it.reached("r", 8);
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual(["r 8"]);
  it.stop();
});

test("the same where it was marked while this device was away", async () => {
  const it = marks();
  it.listed(listed(4), () => listed(7)[0]);
  it.reached("r", 7);
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toEqual([]);
  expect(heard).toEqual(["r back to 4"]);
  it.stop();
});

test("a telling that was overtaken by a later one says nothing any more", () => {
  const it = marks();
  it.told(unread(4, 3));
  it.told(read(9, 2));
  it.told(read(4, 3));
  expect(heard).toEqual(["r back to 4", "r read to 4"]);
  it.stop();
});
