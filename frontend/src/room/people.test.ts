import { expect, test } from "vitest";
import { People, type Present } from "./people";

const doyun = { id: "doyun", username: "doyun", displayName: "도윤" };
const told = (version: number, state: "online" | "offline") =>
  ({ type: "presence", room: "r", account: doyun, state, version }) as const;

test("knows who is there, and who comes and goes", async () => {
  const people = new People(async () => ({ version: 3, online: ["mina"] }));
  await people.refresh();
  people.heard(told(4, "online"));
  expect([...people.online.get()]).toEqual(["mina", "doyun"]);
  people.heard(told(5, "offline"));
  expect([...people.online.get()]).toEqual(["mina"]);
});

test("two nodes may tell in the wrong order, and each room tells it again", async () => {
  const people = new People(async () => ({ version: 0, online: [] }));
  people.heard(told(5, "offline"));
  people.heard(told(4, "online"));
  people.heard(told(5, "offline"));
  expect(people.online.get().size).toBe(0);
});

test("what was told while the server was asked stands, if it is newer than the answer", async () => {
  let answer: (present: Present) => void = () => {};
  const people = new People(() => new Promise((resolve) => (answer = resolve)));
  const asked = people.refresh();
  people.heard(told(7, "online"));
  answer({ version: 6, online: [] });
  await asked;
  expect(people.online.get().has("doyun")).toBe(true);
  const again = people.refresh();
  answer({ version: 8, online: [] });
  await again;
  expect(people.online.get().has("doyun")).toBe(false);
  people.heard(told(7, "online"));
  expect(people.online.get().has("doyun")).toBe(false);
});

test("no answer changes nothing", async () => {
  const people = new People(() => Promise.reject(new Error("away")));
  people.heard(told(1, "online"));
  await people.refresh();
  expect(people.online.get().has("doyun")).toBe(true);
});
