import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rooms } from "../room/rooms";
import type { Room } from "../wire/room";
import type { Lists } from "./lists";
import { MyRooms } from "./myRooms";
import { Timelines } from "./timelines";

const room = {
  id: "r",
  head: 100,
  lastRead: 50,
  unread: 50,
  mentions: 0,
  lastMessage: null,
} as unknown as Room;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A room of which the page knows what comes after 100 only. */
async function known(): Promise<{ timelines: Timelines; mine: MyRooms }> {
  const mine = new MyRooms();
  vi.spyOn(rooms, "mine").mockResolvedValue([room]);
  await mine.refresh();
  const timelines = new Timelines("me", mine, {} as Lists, () => {});
  timelines.of(room);
  return { timelines, mine };
}

test("what another device has left is counted anew where this one does not know all of it", async () => {
  const { timelines, mine } = await known();
  const counted = { ...room, head: 101, lastRead: 80, unread: 21 };
  const asked = vi.spyOn(rooms, "one").mockResolvedValue(counted);
  timelines.read("r", 80, { unread: 20, mentions: 0 });
  expect(mine.get("r")?.unread).toBe(20);
  await vi.runAllTimersAsync();
  expect(asked).toHaveBeenCalledWith("r");
  expect(mine.get("r")?.unread).toBe(21);
});

test("nobody is asked where nothing is left that this one does not know", async () => {
  const { timelines, mine } = await known();
  const asked = vi.spyOn(rooms, "one").mockResolvedValue(room);
  timelines.read("r", 100, { unread: 0, mentions: 0 });
  await vi.runAllTimersAsync();
  expect(asked).not.toHaveBeenCalled();
  expect(mine.get("r")?.unread).toBe(0);
});
