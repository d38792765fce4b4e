import { randomBytes } from "node:crypto";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";

/** Two nodes of one stack: whatever is said at one is heard at the other. */
const urls = (process.env.CHAT_URLS ?? "http://localhost:8080,http://localhost:8080").split(",");
export const firstNode = urls[0] ?? "";
export const secondNode = urls[1] ?? firstNode;

export const password = "열려라-참깨-1234";

/** A name that nobody has used on this stack. */
export function someName(start: string): string {
  return `${start}${randomBytes(4).toString("hex")}`;
}

/** Somebody in a browser of their own. */
export interface Guest {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly username: string;
  readonly name: string;
}

/** Somebody comes to a node for the first time, and is in: how one gets in by hand is another test's. */
export async function newGuest(
  browser: Browser,
  name: string,
  url = firstNode,
  options: BrowserContextOptions = {},
): Promise<Guest> {
  const context = await browser.newContext({ ...options, baseURL: url });
  const username = someName("g");
  await comeIn(context, username, name);
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.getByRole("button", { name: `${name}님의 메뉴` })).toBeVisible();
  return { page, context, username, name };
}

async function comeIn(context: BrowserContext, username: string, displayName: string): Promise<void> {
  const who = { username, password };
  const made = await context.request.post("/api/accounts", { data: { ...who, displayName } });
  expect(made.status()).toBe(201);
  const token = (await context.cookies()).find(({ name }) => name === "XSRF-TOKEN")?.value ?? "";
  const entered = await context.request.post("/api/session", {
    data: who,
    headers: { "X-XSRF-TOKEN": token },
  });
  expect(entered.status()).toBe(200);
}

export async function signUp(page: Page, username: string, name: string): Promise<void> {
  await turnTo(page, page.getByRole("button", { name: "처음이신가요? 가입하기" }), "가입하기");
  await page.getByLabel("아이디").fill(username);
  await page.getByLabel("이름", { exact: true }).fill(name);
  await page.getByRole("textbox", { name: "비밀번호" }).fill(password);
  await page.getByRole("button", { name: "가입하기", exact: true }).click();
  await expect(page.getByRole("button", { name: `${name}님의 메뉴` })).toBeVisible();
}

export async function signIn(page: Page, username: string): Promise<void> {
  await turnTo(page, page.getByRole("button", { name: "이미 가입했나요? 들어가기" }), "들어가기");
  await page.getByLabel("아이디").fill(username);
  await page.getByRole("textbox", { name: "비밀번호" }).fill(password);
  await page.getByRole("button", { name: "들어가기", exact: true }).click();
}

/** The door shows one of its two forms: which one depends on the link that led to it. */
async function turnTo(page: Page, way: Locator, act: string): Promise<void> {
  const there = page.getByRole("button", { name: act, exact: true });
  await expect(way.or(there)).toBeVisible();
  if (await way.isVisible()) await way.click();
  await expect(there).toBeVisible();
}

export async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: `${name}님의 메뉴` }).click();
  await page.getByRole("menuitem", { name: "로그아웃" }).click();
}

export async function createRoom(
  page: Page,
  name: string,
  kind: "공개" | "비공개" = "비공개",
): Promise<string> {
  await page.getByRole("button", { name: "새로 시작하기" }).click();
  await page.getByRole("menuitem", { name: "방 만들기" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("방 이름").fill(name);
  await dialog.getByRole("radio", { name: kind, exact: true }).check();
  await dialog.getByRole("button", { name: "방 만들기" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return roomIn(page);
}

export function roomIn(page: Page): string {
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Lets somebody into the room that the page shows; by hand, beside the room, is another test's. */
export async function invite(page: Page, guest: { username: string }): Promise<void> {
  await ask(page, "POST", `/api/rooms/${roomIn(page)}/members`, { username: guest.username });
}

export const field = (page: Page) => page.getByRole("textbox", { name: /에 글쓰기$/ });
/** The room's own; a thread beside it has one too. */
export const timeline = (page: Page) => page.getByRole("main").getByRole("log");
export const roomRow = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("link", { name: new RegExp(name) });

export async function enterRoom(page: Page, name: string): Promise<void> {
  await roomRow(page, name).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

export async function say(page: Page, body: string): Promise<void> {
  await field(page).fill(body);
  await field(page).press("Enter");
}

/** Sees it once, settled: neither waiting nor failed. */
export async function sees(page: Page, body: string): Promise<void> {
  const said = timeline(page).locator("article", { hasText: body });
  await expect(said).toHaveCount(1);
  await expect(said.locator("[data-is], [role=alert]")).toHaveCount(0);
}

/** Does not wait for the next try, unless it has come already: on a slow machine the button may be gone by now. */
export async function reconnect(page: Page): Promise<void> {
  await page.getByRole("button", { name: "지금 잇기" }).evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLElement).click();
  });
}

/** Asks the server as this page does, for what one cannot do with the mouse, or not so fast. */
export async function ask<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return await page.evaluate(
    async ({ method, path, body }) => {
      const cookie = document.cookie.split("; ").find((pair) => pair.startsWith("XSRF-TOKEN="));
      const token = decodeURIComponent(cookie?.slice("XSRF-TOKEN=".length) ?? "");
      const headers = { "content-type": "application/json", "X-XSRF-TOKEN": token };
      const answer = await fetch(path, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${answer.status} ${text}`);
      return text === "" ? undefined : JSON.parse(text);
    },
    { method, path, body },
  );
}

/** Posts without waiting to see it; the answer is the seq. */
export async function post(page: Page, room: string, body: string): Promise<number> {
  const clientId = randomBytes(16).toString("hex");
  const { seq } = await ask<{ seq: number }>(page, "POST", `/api/rooms/${room}/messages`, { clientId, body });
  return seq;
}

export async function sayAll(page: Page, room: string, bodies: readonly string[]): Promise<void> {
  for (const body of bodies) await post(page, room, body);
}

export const edit = (page: Page, room: string, seq: number, body: string) =>
  ask(page, "PATCH", `/api/rooms/${room}/messages/${seq}`, { body });

export const unsay = (page: Page, room: string, seq: number) =>
  ask(page, "DELETE", `/api/rooms/${room}/messages/${seq}`);

export const react = (page: Page, room: string, seq: number, emoji: string) =>
  ask(page, "PUT", `/api/rooms/${room}/messages/${seq}/reactions/${encodeURIComponent(emoji)}`);
