import { beforeEach, expect, test } from "vitest";
import type { Attached } from "../wire/message";
import { Refusal, unreachable } from "../wire/problem";
import { Cancelled } from "../wire/upload";
import { Tray } from "./tray";

interface Running {
  readonly file: File;
  readonly told: (part: number) => void;
  readonly done: (file: Attached) => void;
  readonly fail: (why: Error) => void;
}

let running: Running[];
let online: boolean;
let hidden: string[];
let tray: Tray;

const file = (name: string, size = 1) => new File([new Uint8Array(size)], name, { type: "image/png" });
const up = (name: string): Attached => ({ id: name, name, type: "image/png", size: 1, width: 1, height: 1 });
const settled = () => new Promise((resolve) => setTimeout(resolve));
const states = () => tray.all.get().map(({ progress }) => progress.is);

async function finish(name: string): Promise<void> {
  await settled();
  running.find((one) => one.file.name === name)?.done(up(name));
  await settled();
}

beforeEach(() => {
  running = [];
  online = true;
  hidden = [];
  tray = new Tray({
    upload: (brought, told) => {
      let fail: (why: Error) => void = () => {};
      const answer = new Promise<Attached>((resolve, reject) => {
        fail = reject;
        running.push({ file: brought, told, done: resolve, fail: reject });
      });
      return { answer, cancel: () => fail(new Cancelled()) };
    },
    online: () => online,
    most: async () => 100,
    show: ({ name }) => `blob:${name}`,
    hide: (url) => hidden.push(url),
  });
});

test("two go up at a time, and tell how far they are", async () => {
  tray.add([file("a"), file("b"), file("c")]);
  await settled();
  expect(running.map((one) => one.file.name)).toEqual(["a", "b"]);
  running[0]?.told(0.5);
  expect(tray.all.get()[0]?.progress).toEqual({ is: "coming", part: 0.5 });
  await finish("a");
  expect(running.map((one) => one.file.name)).toEqual(["a", "b", "c"]);
  expect(states()).toEqual(["up", "coming", "coming"]);
});

test("what is held is sent once all are up, in their order", async () => {
  let sent: readonly string[] | undefined;
  tray.add([file("a"), file("b")]);
  tray.whenUp(() => {
    sent = tray.take().map(({ id }) => id);
  });
  await finish("b");
  expect(sent).toBeUndefined();
  expect(tray.held.get()).toBe(true);
  await finish("a");
  expect(sent).toEqual(["a", "b"]);
  expect(tray.all.get()).toEqual([]);
  expect(tray.held.get()).toBe(false);
  expect(hidden).toEqual(["blob:a", "blob:b"]);
});

test("a failure lets go of what is held, and is tried again by hand", async () => {
  tray.add([file("a")]);
  tray.whenUp(() => expect.fail());
  await settled();
  running[0]?.fail(new Refusal({ type: "/problems/server", title: "", status: 500 }));
  await settled();
  expect(states()).toEqual(["failed"]);
  expect(tray.held.get()).toBe(false);
  tray.retry(tray.all.get()[0]?.key ?? 0);
  await settled();
  running[1]?.done(up("a"));
  await settled();
  expect(states()).toEqual(["up"]);
});

test("one that is taken out on its way is cancelled, and the next goes", async () => {
  tray.add([file("a"), file("b"), file("c")]);
  await settled();
  tray.remove(tray.all.get()[0]?.key ?? 0);
  await settled();
  expect(tray.all.get().map((one) => one.file.name)).toEqual(["b", "c"]);
  expect(running.map((one) => one.file.name)).toEqual(["a", "b", "c"]);
  expect(hidden).toEqual(["blob:a"]);
});

test("without a connection they wait, and go on with it", async () => {
  online = false;
  tray.add([file("a")]);
  await settled();
  expect(states()).toEqual(["waiting"]);
  online = true;
  tray.go();
  await settled();
  online = false;
  running[0]?.fail(new Refusal(unreachable));
  await settled();
  expect(states()).toEqual(["waiting"]);
  online = true;
  tray.go();
  await finish("a");
  running[1]?.done(up("a"));
  await settled();
  expect(states()).toEqual(["up"]);
});

test("what the server would not take is not sent", async () => {
  tray.add([file("large", 101), file("empty", 0)]);
  await settled();
  expect(running).toEqual([]);
  const problems = tray.all.get().map(({ progress }) => progress.is === "failed" && progress.problem.type);
  expect(problems).toEqual(["/problems/file-too-large", "/problems/empty-file"]);
});

test("ten at the most", async () => {
  tray.add(Array.from({ length: 12 }, (_, i) => file(`${i}`)));
  expect(tray.all.get().length).toBe(10);
  expect(tray.overfull.get()).toBe(true);
  tray.remove(tray.all.get()[0]?.key ?? 0);
  expect(tray.overfull.get()).toBe(false);
});
