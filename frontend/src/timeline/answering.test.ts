import { beforeEach, expect, test, vi } from "vitest";
import { memory } from "./memory";
import { mina, room } from "./testing";
import { KeptByAll, nothing } from "./testingShelf";

let server: KeptByAll;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  server = new KeptByAll();
});

const device = (remembers = memory(mina.id)) => server.device(remembers);
const moment = () => vi.advanceTimersByTimeAsync(1_500);

test("what it answers is remembered with it, here and without words, and is nobody else's", async () => {
  const desk = device();
  const phone = device(nothing);
  desk.answer(room, null, 5);
  expect(device().of(room).get().replyTo).toEqual({ seq: 5 });
  desk.write(room, null, "답");
  await moment();
  expect(phone.of(room).get()).toMatchObject({ body: "답", version: 1 });
  expect(phone.of(room).get().replyTo).toBeUndefined();
  desk.write(room, null, "");
  expect(desk.of(room).get().replyTo).toEqual({ seq: 5 });
  desk.answer(room, null, undefined);
  await moment();
  expect(device().of(room).get().replyTo).toBeUndefined();
});

test("what was sent elsewhere answers nothing here any more", async () => {
  const [desk, phone] = [device(), device(nothing)];
  desk.answer(room, null, 5);
  desk.write(room, null, "답");
  await moment();
  phone.write(room, null, "");
  await moment();
  expect(desk.of(room).get()).toMatchObject({ body: "", replyTo: undefined });
});
