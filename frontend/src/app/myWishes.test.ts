import { afterEach, expect, test, vi } from "vitest";
import { type QuietHours, type Wishes, wishes } from "../wire/wishes";
import { MyWishes } from "./myWishes";

const hours = (from: string, until: string): QuietHours => ({ from, until, zone: "Asia/Seoul" });
const turn = () => new Promise((done) => setTimeout(done));

/** What the server keeps; its answers to `mine` are held back until they are let go. */
function server() {
  let kept: Wishes = { rooms: {}, quiet: null };
  const held: (() => void)[] = [];
  vi.spyOn(wishes, "mine").mockImplementation(() => {
    const answer = kept;
    return new Promise((resolve) => held.push(() => resolve(answer)));
  });
  vi.spyOn(wishes, "beQuiet").mockImplementation(async (quiet) => {
    kept = { ...kept, quiet };
  });
  return {
    kept: () => kept,
    letGo: async () => {
      for (const answer of held.splice(0)) answer();
      await turn();
    },
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test("an answer from before does not take back what was wished meanwhile", async () => {
  const there = server();
  const mine = new MyWishes();
  void mine.beQuiet(hours("22:00", "07:00"));
  await turn();
  void mine.beQuiet(hours("21:30", "07:00"));
  await there.letGo();
  expect(mine.now.get().quiet).toEqual(hours("21:30", "07:00"));
  void mine.beQuiet(hours("21:30", "08:00"));
  await turn();
  await there.letGo();
  await there.letGo();
  expect(there.kept().quiet).toEqual(hours("21:30", "08:00"));
  expect(mine.now.get().quiet).toEqual(hours("21:30", "08:00"));
});

test("what another device wished is seen", async () => {
  const there = server();
  const mine = new MyWishes();
  await wishes.beQuiet(hours("20:00", "06:00"));
  void mine.refresh();
  await there.letGo();
  expect(mine.now.get().quiet).toEqual(hours("20:00", "06:00"));
});
