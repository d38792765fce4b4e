import { beforeEach, expect, test, vi } from "vitest";
import { type Kept, placeOf } from "./draft";
import type { Drafts } from "./drafts";
import { memory } from "./memory";
import { mina, room } from "./testing";
import { deferred, KeptByAll, nothing } from "./testingShelf";

let server: KeptByAll;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  server = new KeptByAll();
});

const device = (remembers = memory(mina.id)) => server.device(remembers);

const bodyOf = (drafts: Drafts, thread: number | null = null) => drafts.of(room, thread).get().body;
const moment = () => vi.advanceTimersByTimeAsync(1_500);

test("what is begun on one device is gone on with on the other", async () => {
  const [desk, phone] = [device(), device(nothing)];
  desk.write(room, null, "쓰다");
  expect(bodyOf(phone)).toBe("");
  await moment();
  expect(bodyOf(phone)).toBe("쓰다");
  phone.write(room, null, "쓰다 만");
  await moment();
  expect(bodyOf(desk)).toBe("쓰다 만");
});

test("what is sent is gone everywhere", async () => {
  const [desk, phone] = [device(), device(nothing)];
  desk.write(room, null, "보낼 글");
  await moment();
  desk.write(room, null, "");
  await moment();
  expect(bodyOf(phone)).toBe("");
  expect(server.kept.size).toBe(0);
  expect(Object.values(localStorage).join()).not.toContain("보낼 글");
});

test("what is being written is not taken away by what the other device tells", async () => {
  const [desk, phone] = [device(), device(nothing)];
  desk.write(room, null, "책상에서");
  phone.write(room, null, "전화기에서 쓰는");
  await moment();
  expect(bodyOf(desk)).toBe(bodyOf(phone));
  expect([...server.kept.values()].map(({ body }) => body)).toEqual([bodyOf(desk)]);
});

test("what comes late does not bring back what was before", async () => {
  const desk = device();
  desk.write(room, null, "둘");
  await moment();
  desk.told({ room, thread: null, body: "하나", version: 0 });
  expect(bodyOf(desk)).toBe("둘");
});

test("without a connection it is remembered, and told once there is one", async () => {
  server.down = true;
  device().write(room, 7, "굴 속에서");
  await moment();
  server.devices.length = 0;
  const again = device();
  expect(bodyOf(again, 7)).toBe("굴 속에서");
  server.down = false;
  await again.refresh();
  await moment();
  expect(server.kept.get(placeOf(room, 7))?.body).toBe("굴 속에서");
  expect(bodyOf(again)).toBe("");
});

test("what was sent elsewhere meanwhile is not there again", async () => {
  const desk = device();
  desk.write(room, null, "둘이서 쓰는");
  await moment();
  server.devices.length = 0;
  server.kept.clear();
  const again = device();
  expect(bodyOf(again)).toBe("둘이서 쓰는");
  await again.refresh();
  expect(bodyOf(again)).toBe("");
});

test("what was kept while the others were asked for is not gone with an answer from before", async () => {
  const desk = device();
  const answer = deferred<Kept[]>();
  server.all = () => answer.promise;
  const refreshed = desk.refresh();
  desk.write(room, null, "그사이에 쓴");
  desk.write(room, 7, "그사이에 쓴 답");
  await moment();
  answer.resolve([]);
  await refreshed;
  expect(bodyOf(desk)).toBe("그사이에 쓴");
  expect(bodyOf(desk, 7)).toBe("그사이에 쓴 답");
});

test("what is written while the words before it are being kept stays, and is kept too", async () => {
  const desk = device();
  const { put } = server;
  const answer = deferred<number>();
  server.put = () => answer.promise;
  desk.write(room, null, "좋아 :smile:");
  await moment();
  server.put = put;
  desk.write(room, null, "좋아 😄");
  answer.resolve(1);
  await moment();
  expect(bodyOf(desk)).toBe("좋아 😄");
  await moment();
  expect(server.kept.get(placeOf(room, null))?.body).toBe("좋아 😄");
});

test("drafts are of one account", async () => {
  device().write(room, null, "내 글");
  expect(bodyOf(device(memory("somebody-else")))).toBe("");
});
