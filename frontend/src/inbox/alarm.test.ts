import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Alarms } from "../ui/alarms";
import { everybody, type Message } from "../wire/message";
import type { Room } from "../wire/room";
import type { RoomEvent } from "../wire/roomEvent";
import type { Wanted } from "../wire/wishes";
import { Alarm } from "./alarm";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const mina = { id: "mina", username: "mina", displayName: "민아" };
const doyun = { id: "doyun", username: "doyun", displayName: "도윤" };

const posted = (seq: number, over: Partial<Message> = {}): RoomEvent => {
  const message = {
    room: "r",
    seq,
    sender: doyun,
    mentions: [],
    body: `글 ${seq}`,
    ...over,
  } as unknown as Message;
  return { room: "r", seq, by: message.sender.id, at: "", type: "message.posted", message };
};

interface Wishes {
  readonly looking?: boolean;
  readonly shown?: string;
  readonly wanted?: Wanted;
  readonly quiet?: boolean;
}

function alarm(alarms: Alarms, over: Partial<Room> = {}, wishes: Wishes = {}) {
  const rung: string[] = [];
  const room = { id: "r", kind: "private", lastRead: 2, ...over };
  const bell = {
    ring: (where: Room, { body }: Message) => rung.push(`${where.id}: ${body}`),
    chime: () => rung.push("a chime"),
    hush: (id: string) => rung.push(`${id} is read`),
  };
  const now = {
    alarms: () => alarms,
    wanted: () => wishes.wanted ?? "all",
    quiet: () => wishes.quiet ?? false,
    looking: () => wishes.looking ?? false,
    shown: () => wishes.shown,
    room: () => room as Room,
  };
  const it = new Alarm(mina.id, bell, now);
  /** Heard, and nobody has read it since. */
  const hear = (...events: RoomEvent[]) => {
    it.heard(events);
    vi.runAllTimers();
  };
  return { alarm: it, hear, rung, room };
}

test("rings once for all that came together", () => {
  const { hear, rung } = alarm("all");
  hear(posted(3), posted(4));
  expect(rung).toEqual(["r: 글 4"]);
});

test("of a room only what calls me, of a direct one everything, if that is what I want", () => {
  const room = alarm("called");
  room.hear(posted(3), posted(4, { mentions: [mina.id] }), posted(5));
  expect(room.rung).toEqual(["r: 글 4"]);
  room.hear(posted(6, { mentions: [everybody] }));
  expect(room.rung).toEqual(["r: 글 4", "r: 글 6"]);
  const direct = alarm("called", { kind: "direct" });
  direct.hear(posted(3));
  expect(direct.rung).toEqual(["r: 글 3"]);
});

test("not for what I said, what I have read, when I look, or when I want none", () => {
  for (const [alarms, event, wishes] of [
    ["all", posted(3, { sender: mina }), {}],
    ["all", posted(2), {}],
    ["all", posted(3), { looking: true, shown: "r" }],
    ["off", posted(3, { mentions: [mina.id] }), {}],
    ["off", posted(3, { mentions: [mina.id] }), { looking: true, shown: "another" }],
  ] as const) {
    const { hear, rung } = alarm(alarms, {}, wishes);
    hear(event);
    expect(rung).toEqual([]);
  }
});

test("is only heard while I look at another room, or at none", () => {
  for (const shown of ["another", undefined]) {
    const { hear, rung } = alarm("all", {}, { looking: true, ...(shown && { shown }) });
    hear(posted(3), posted(4));
    expect(rung).toEqual(["a chime"]);
  }
});

test("of a muted room nothing, of another only what calls me, and nothing at night", () => {
  const called = posted(3, { mentions: [mina.id] });
  for (const [wishes, event, rings] of [
    [{ wanted: "none" }, called, false],
    [{ wanted: "mentions" }, posted(3), false],
    [{ wanted: "mentions" }, called, true],
    [{ quiet: true }, called, false],
  ] as const) {
    const { hear, rung } = alarm("all", {}, wishes);
    hear(event);
    expect(rung.length > 0).toBe(rings);
  }
  const direct = alarm("all", { kind: "direct" }, { wanted: "mentions" });
  direct.hear(posted(3));
  expect(direct.rung).toEqual(["r: 글 3"]);
});

test("is over once it is read, here or elsewhere", () => {
  const { alarm: it, rung } = alarm("all");
  it.read("r");
  expect(rung).toEqual(["r is read"]);
});

test("what is read within a moment, on this page or on another device, rings nowhere", () => {
  const { alarm: it, rung, room } = alarm("all");
  it.heard([posted(3)]);
  room.lastRead = 3;
  vi.runAllTimers();
  expect(rung).toEqual([]);
});
