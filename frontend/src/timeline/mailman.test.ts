import { beforeEach, expect, test } from "vitest";
import { Refusal } from "../wire/problem";
import { Unanswered } from "../wire/receipts";
import { hear, openLog } from "./log";
import { Mailman } from "./mailman";
import { mina, posted, room } from "./testing";

let online = true;
let posts: { clientId: string; body: string; replyTo?: number }[] = [];
let answer: () => Promise<number> = async () => posts.length;

const mailman = () =>
  new Mailman(
    room,
    mina.id,
    (_, message) => {
      posts.push(message);
      return answer();
    },
    () => online,
  );

const settled = () => new Promise((resolve) => setTimeout(resolve));
const states = (of: Mailman) => of.outbox.get().map(({ body, delivery }) => `${body} ${delivery.is}`);

beforeEach(() => {
  localStorage.clear();
  online = true;
  posts = [];
  answer = async () => posts.length;
});

test("carries what was written, in order, and lets go of it when it is heard", async () => {
  const mine = mailman();
  mine.write("하나");
  mine.write("둘");
  expect(states(mine)).toEqual(["하나 sending", "둘 waiting"]);
  await settled();
  expect(posts.map(({ body }) => body)).toEqual(["하나", "둘"]);
  expect(states(mine)).toEqual(["하나 sent", "둘 sent"]);
  mine.settle(hear(openLog(0), [posted(1, { clientId: posts[0]?.clientId ?? "" }), posted(2)]));
  expect(states(mine)).toEqual([]);
  expect(Object.keys(localStorage)).toEqual([]);
});

test("the same message, after a break, keeps its clientId", async () => {
  const mine = mailman();
  answer = () => {
    online = false;
    return Promise.reject(new Unanswered());
  };
  mine.write("들려?");
  await settled();
  expect(states(mine)).toEqual(["들려? waiting"]);
  online = true;
  answer = async () => 1;
  mine.deliver();
  await settled();
  expect(posts.map(({ clientId }) => clientId)).toEqual([posts[0]?.clientId, posts[0]?.clientId]);
  expect(states(mine)).toEqual(["들려? sent"]);
});

test("what was refused waits for its writer, also after a reload", async () => {
  answer = () => Promise.reject(new Refusal({ type: "/problems/rate", title: "Rate", status: 429 }));
  mailman().write("너무 빨리");
  await settled();
  const again = mailman();
  expect(states(again)).toEqual(["너무 빨리 failed"]);
  answer = async () => 1;
  again.retry(posts[0]?.clientId ?? "");
  await settled();
  expect(states(again)).toEqual(["너무 빨리 sent"]);
});

test("what was on its way when the page closed is sent again, under the same clientId", async () => {
  answer = () => new Promise(() => {});
  mailman().write("닫기 직전");
  const again = mailman();
  expect(states(again)).toEqual(["닫기 직전 waiting"]);
  again.deliver();
  expect(posts[1]).toEqual(posts[0]);
});

test("keeps nothing of another account's", () => {
  online = false;
  mailman().write("민아의 글");
  expect(
    new Mailman(
      room,
      "somebody-else",
      async () => 1,
      () => false,
    ).outbox.get(),
  ).toEqual([]);
});

test("says what it answers, after the page was loaded again as well", async () => {
  online = false;
  mailman().write("그래", 7);
  online = true;
  mailman().deliver();
  await settled();
  expect(posts).toMatchObject([{ body: "그래", replyTo: 7 }]);
});
