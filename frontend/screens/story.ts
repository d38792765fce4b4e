import type { Browser, Page } from "@playwright/test";
import { ask, createRoom, type Guest, newGuest, post, react, roomIn } from "../e2e/house";

/** A small house in which something has been said, and the one who shows it. */
export interface Story {
  readonly host: Guest;
  readonly room: string;
  /** seq of a message that was answered. */
  readonly asked: number;
}

const code =
  "```java\nrooms.requireMember(room, reader);\nreturn page(room, pages.before(room, seq, limit));\n```";

export async function tell(browser: Browser): Promise<Story> {
  const host = await newGuest(browser, "민아");
  const others = await Promise.all(["도윤", "서연", "지호"].map((name) => newGuest(browser, name)));
  const [doyun, seoyeon, jiho] = others as [Guest, Guest, Guest];
  for (const name of ["마당", "책 읽는 방"]) await furnish(host, others, name);
  await createRoom(host.page, "사랑채");
  const room = roomIn(host.page);
  for (const { username } of others) await ask(host.page, "POST", `/api/rooms/${room}/members`, { username });
  await ask(doyun.page, "POST", "/api/rooms/direct", { usernames: [host.username] });

  await post(doyun.page, room, "다들 좋은 아침이에요 ☕");
  const plan = await post(
    host.page,
    room,
    "이번 주 **배포**는 목요일 오후 3시예요.\n- 데이터베이스 백업 확인\n- 브로커 설정 다시 읽기",
  );
  await react(doyun.page, room, plan, "👍");
  await react(seoyeon.page, room, plan, "👍");
  await react(jiho.page, room, plan, "🎉");
  await ask(host.page, "PUT", `/api/rooms/${room}/messages/${plan}/pin`);
  const asked = await post(seoyeon.page, room, "기록을 읽을 때 권한은 어디서 보나요?");
  await answer(host, room, asked, `여기예요, 첫 줄에서요.\n${code}`);
  await answer(seoyeon, room, asked, "아하, 고마워요 🙏");
  await show(doyun.page, room);
  await post(jiho.page, room, `@${host.username} 회식은 마포로 할까요?`);
  await post(doyun.page, room, "좋아요! 여섯 시에 봐요");
  return { host, room, asked };
}

async function furnish(host: Guest, others: readonly Guest[], name: string): Promise<void> {
  await createRoom(host.page, name);
  const room = roomIn(host.page);
  for (const { username } of others) await ask(host.page, "POST", `/api/rooms/${room}/members`, { username });
  for (const { page, name: by } of others) await post(page, room, `${by}입니다. 반가워요`);
}

async function answer({ page }: Guest, room: string, replyTo: number, body: string): Promise<void> {
  await ask(page, "POST", `/api/rooms/${room}/messages`, { clientId: crypto.randomUUID(), body, replyTo });
}

/** A drawing of a yard in the evening, made where it is sent from. */
async function show(page: Page, room: string): Promise<void> {
  const id = await page.evaluate(async (room) => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 640, height: 360 });
    const paint = canvas.getContext("2d");
    if (!paint) throw new Error("no canvas");
    const sky = paint.createLinearGradient(0, 0, 0, 360);
    sky.addColorStop(0, "#2b4a6f");
    sky.addColorStop(0.7, "#e8a87c");
    paint.fillStyle = sky;
    paint.fillRect(0, 0, 640, 360);
    paint.fillStyle = "#3a3330";
    paint.beginPath();
    for (const [x, y] of [
      [0, 250],
      [90, 190],
      [320, 150],
      [550, 190],
      [640, 250],
      [640, 360],
      [0, 360],
    ] as const)
      paint.lineTo(x, y);
    paint.fill();
    paint.fillStyle = "#f3d9a4";
    for (let at = 0; at < 5; at++) paint.fillRect(110 + at * 90, 262, 60, 64);
    const bytes = await new Promise<Blob | null>((done) => canvas.toBlob(done));
    const cookie = document.cookie.split("; ").find((pair) => pair.startsWith("XSRF-TOKEN="));
    const token = decodeURIComponent(cookie?.slice("XSRF-TOKEN=".length) ?? "");
    const headers = { "content-type": "application/octet-stream", "X-XSRF-TOKEN": token };
    const path = `/api/rooms/${room}/files?name=${encodeURIComponent("마당.png")}`;
    const answer = await fetch(path, { method: "POST", headers, body: bytes });
    return (await answer.json()).id as string;
  }, room);
  const body = "어제 저녁 마당이에요";
  await ask(page, "POST", `/api/rooms/${room}/messages`, {
    clientId: crypto.randomUUID(),
    body,
    files: [id],
  });
}
