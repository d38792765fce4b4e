import { expect, test, vi } from "vitest";
import type { RoomEvent } from "../wire/roomEvent";
import { Readers, unreadBy } from "./readers";
import { doyun, joined, mina, posted, room, said } from "./testing";

const counts = (readers: Readers, ...seqs: number[]) =>
  seqs.map((seq) => unreadBy(readers.of(room).get(), said(seq, { sender: mina })));

const opened = async (positions: Record<string, number>) => {
  const readers = new Readers(async () => ({ positions, counts: null }));
  await readers.open(room);
  return readers;
};

test("counts who has not read it, without its author", async () => {
  const readers = await opened({ [mina.id]: 0, [doyun.id]: 4, third: 2 });
  expect(counts(readers, 2, 3, 4, 5)).toEqual([0, 1, 1, 2]);
});

test("somebody has read on, and never goes back", async () => {
  const readers = await opened({ [mina.id]: 0, [doyun.id]: 1 });
  readers.heard({ room, account: doyun, seq: 3 });
  readers.heard({ room, account: doyun, seq: 2 });
  expect(counts(readers, 3, 4)).toEqual([0, 1]);
});

test("what is told while the server is asked is not forgotten over its answer", async () => {
  let answer: (positions: Record<string, number>) => void = () => {};
  const readers = new Readers(async () => ({
    positions: await new Promise<Record<string, number>>((resolve) => (answer = resolve)),
    counts: null,
  }));
  const open = readers.open(room);
  readers.heard({ room, account: doyun, seq: 3 });
  answer({ [doyun.id]: 1 });
  await open;
  expect(counts(readers, 3)).toEqual([0]);
});

test("an answer that was overtaken by another changes nothing", async () => {
  const answers: ((positions: Record<string, number>) => void)[] = [];
  const readers = new Readers(async () => ({
    positions: await new Promise<Record<string, number>>((resolve) => answers.push(resolve)),
    counts: null,
  }));
  const opens = [readers.open(room), readers.open(room)];
  answers[1]?.({ [doyun.id]: 5 });
  answers[0]?.({ [doyun.id]: 1 });
  await Promise.all(opens);
  expect(counts(readers, 5)).toEqual([0]);
});

test("who joins is asked for once, who leaves counts no more", async () => {
  const answers: Record<string, number>[] = [{ [mina.id]: 0 }, { [mina.id]: 0, [doyun.id]: 3 }];
  const readers = new Readers(async () => ({ positions: answers.shift() ?? {}, counts: null }));
  await readers.open(room);
  readers.follow([joined(3), joined(3)]);
  await vi.waitFor(() => expect(counts(readers, 2, 4)).toEqual([0, 1]));
  readers.follow([posted(4), { ...joined(5), type: "member.left" } as RoomEvent]);
  expect(counts(readers, 4)).toEqual([0]);
  expect(answers).toEqual([]);
});

test("where nothing is told of anybody, nothing is counted or asked for", async () => {
  const readers = await opened({});
  readers.heard({ room, account: doyun, seq: 3 });
  readers.follow([joined(3)]);
  expect(counts(readers, 4)).toEqual([0]);
});

test("of a large room it is told how many, not who", async () => {
  const furthest = (...all: [seq: number, members: number][]) =>
    all.map(([seq, members]) => ({ seq, members }));
  const first = { members: 300, furthest: furthest([9, 100], [8, 50], [5, 30]), version: 1 };
  const readers = new Readers(async () => ({ positions: {}, counts: first }));
  await readers.open(room);
  expect(counts(readers, 10, 9, 8, 6, 5, 3)).toEqual([300, 200, 150, 150, 0, 0]);
  readers.heard({ room, account: doyun, seq: 9 });
  readers.follow([joined(3)]);
  expect(counts(readers, 9)).toEqual([200]);
  readers.counted(room, { members: 300, furthest: furthest([9, 299], [0, 1]), version: 3 });
  readers.counted(room, { members: 300, furthest: furthest([9, 200], [0, 100]), version: 2 });
  expect(counts(readers, 9, 1)).toEqual([1, 1]);
});
