import { expect, type Locator, type Page } from "@playwright/test";
import { two } from "./acting";
import { clean } from "./clean";
import {
  createRoom,
  enterRoom,
  field,
  invite,
  newGuest,
  post,
  react,
  roomIn,
  roomRow,
  say,
  secondNode,
  sees,
  signIn,
  signOut,
  signUp,
  someName,
  timeline,
} from "./house";
import { test } from "./tidy";

const beside = (page: Page) => page.getByRole("complementary");

async function open(page: Page, what: "방 설정" | "사람들"): Promise<Locator> {
  const panel = page.getByRole("complementary", { name: what });
  if (!(await panel.isVisible())) await page.getByRole("button", { name: what }).click();
  await expect(panel).toBeVisible();
  return panel;
}

/** From the menu of a member; what it asks is agreed to. */
async function doTo(page: Page, name: string, what: string, sure: string): Promise<void> {
  await open(page, "사람들");
  await page.getByRole("button", { name: `${name}님에 대해 할 일` }).click();
  await page.getByRole("menuitem", { name: what, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: sure, exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

const note = (page: Page, text: string) => timeline(page).getByText(text);

test("what a room is about is seen by all, and stays when it is read again", async ({ browser }) => {
  const { mina, doyun } = await two(browser, "글방");
  const panel = await open(mina.page, "방 설정");
  await panel.getByLabel("주제", { exact: true }).fill("천천히 읽는 책들");
  await panel.getByRole("button", { name: "주제 바꾸기" }).click();
  for (const { page } of [mina, doyun]) {
    await expect(page.getByRole("button", { name: "주제: 천천히 읽는 책들" })).toBeVisible();
    await expect(note(page, "민아님이 주제를 바꿨어요: 천천히 읽는 책들")).toBeVisible();
  }
  await doyun.page.reload();
  await expect(note(doyun.page, "민아님이 주제를 바꿨어요: 천천히 읽는 책들")).toBeVisible();
  await doyun.page.getByRole("button", { name: "주제: 천천히 읽는 책들" }).click();
  await expect(doyun.page.getByText("천천히 읽는 책들", { exact: true }).last()).toBeVisible();
  await clean(doyun.page);
  await doyun.page.keyboard.press("Escape");
  const his = await open(doyun.page, "방 설정");
  await expect(his.getByLabel("주제", { exact: true })).toBeHidden();
  await expect(his.getByText("초대 링크")).toBeHidden();
});

test("who is appointed keeps the room at once; by keyboard alone", async ({ browser }) => {
  const { mina, doyun } = await two(browser, "마을회관");
  await open(mina.page, "사람들");
  await mina.page.getByRole("button", { name: "도윤님에 대해 할 일" }).focus();
  await mina.page.keyboard.press("Enter");
  await expect(mina.page.getByRole("menuitem", { name: "방장으로 정하기" })).toBeVisible();
  await clean(mina.page);
  const moderator = mina.page.getByRole("menuitem", { name: "관리자로 정하기" });
  await expect(async () => {
    await mina.page.keyboard.press("ArrowDown");
    await expect(moderator).toBeFocused({ timeout: 500 });
  }).toPass();
  await mina.page.keyboard.press("Enter");
  await mina.page.getByRole("dialog").getByRole("button", { name: "정하기", exact: true }).focus();
  await clean(mina.page);
  await mina.page.keyboard.press("Enter");
  await expect(beside(mina.page).getByText("관리자", { exact: true })).toBeVisible();
  await expect(note(doyun.page, "민아님이 도윤님을 관리자로 정했어요")).toBeVisible();

  const panel = await open(doyun.page, "방 설정");
  await panel.getByLabel("주제", { exact: true }).fill("내일 모여요");
  await panel.getByRole("button", { name: "주제 바꾸기" }).click();
  await expect(mina.page.getByRole("button", { name: "주제: 내일 모여요" })).toBeVisible();
  await expect(panel.getByLabel("방 이름")).toBeHidden();
  await expect(panel.getByRole("button", { name: "방 보관하기" })).toBeHidden();
  // Nobody shows the door to who is above.
  await open(doyun.page, "사람들");
  await expect(doyun.page.getByRole("button", { name: "민아님에 대해 할 일" })).toBeHidden();
});

test("the last owner does not step down", async ({ browser }) => {
  const { mina } = await two(browser, "종갓집");
  await open(mina.page, "사람들");
  await mina.page.getByRole("button", { name: "민아님에 대해 할 일" }).click();
  await mina.page.getByRole("menuitem", { name: "멤버로 정하기" }).click();
  const dialog = mina.page.getByRole("dialog");
  await dialog.getByRole("button", { name: "정하기", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("먼저 다른 방장을 정해 주세요");
});

test("who is banned is out, finds no door, and may come again once it is lifted", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const name = someName("사랑채-");
  await createRoom(mina.page, name, "공개");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, name);
  await doTo(mina.page, "도윤", "내보내고 막기", "내보내고 막기");
  await expect(doyun.page.getByText("이 방에서 나왔어요")).toBeVisible();
  await doyun.page.getByRole("button", { name: "방 둘러보기" }).click();
  await doyun.page.getByPlaceholder("공개된 방 찾기").fill(name);
  await expect(doyun.page.getByText("그런 이름의 방이 없어요.")).toBeVisible();
  await clean(doyun.page);

  const people = await open(mina.page, "사람들");
  await people.getByRole("combobox", { name: "사람" }).fill(doyun.username);
  await mina.page.getByRole("option", { name: doyun.username }).click();
  await people.getByRole("button", { name: "초대하기" }).click();
  await expect(people.getByRole("alert")).toContainText("막아 둔 사람이에요");

  const panel = await open(mina.page, "방 설정");
  await clean(mina.page);
  await panel.getByRole("button", { name: "도윤님 풀기" }).click();
  await expect(panel.getByText("막아 둔 사람이 없어요.")).toBeVisible();
  await doyun.page.keyboard.press("Escape");
  await doyun.page.getByRole("button", { name: "방 둘러보기" }).click();
  await doyun.page.getByPlaceholder("공개된 방 찾기").fill(name);
  await doyun.page.getByRole("button", { name: `${name} 들어가기` }).click();
  await expect(field(doyun.page)).toBeVisible();
});

test("a link leads through the door into the room, as often as it says", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  await createRoom(mina.page, "뒤란");
  await say(mina.page, "어서 와요");
  const panel = await open(mina.page, "방 설정");
  await panel.getByLabel("몇 명까지").first().click();
  await mina.page.getByRole("option", { name: "1명", exact: true }).click();
  await panel.getByRole("button", { name: "링크 만들기" }).click();
  const link = (await panel.getByText(/\/invite\//).textContent()) ?? "";
  await clean(mina.page);
  const path = new URL(link).pathname;

  // Nobody yet: the door comes first, and leads back to the link.
  const context = await browser.newContext({ baseURL: secondNode });
  const page = await context.newPage();
  await page.goto(path);
  const username = someName("g");
  await signUp(page, username, "서연");
  await expect(page.getByText("뒤란")).toBeVisible();
  await clean(page);
  await page.getByRole("button", { name: "들어가기", exact: true }).click();
  await sees(page, "어서 와요");
  await expect(panel.getByText("1명 중 1명이 들어왔어요")).toBeVisible();

  const late = await newGuest(browser, "늦은이");
  await late.page.goto(path);
  await expect(late.page.getByText("이 링크로는 들어갈 수 없어요")).toBeVisible();
  await clean(late.page);

  // Who is in comes in again.
  await signOut(page, "서연");
  await page.goto(path);
  await signIn(page, username);
  await expect(page.getByRole("main").getByText("뒤란")).toBeVisible();
  await page.getByRole("button", { name: "들어가기", exact: true }).click();
  await sees(page, "어서 와요");

  await beside(mina.page).getByRole("button", { name: "거두기" }).click();
  await expect(beside(mina.page).getByText("살아 있는 링크가 없어요.")).toBeVisible();
});

test("an archived room is read and no more, until it is reopened", async ({ browser }) => {
  const { mina, doyun, id } = await two(browser, "옛집");
  await react(mina.page, id, await post(doyun.page, id, "마지막 말"), "👍");
  await expect(timeline(doyun.page).getByRole("button", { name: /^👍/ })).toBeEnabled();
  const panel = await open(mina.page, "방 설정");
  await panel.getByRole("button", { name: "방 보관하기" }).click();
  await mina.page.getByRole("dialog").getByRole("button", { name: "보관하기", exact: true }).click();
  for (const { page } of [mina, doyun]) {
    await expect(note(page, "민아님이 방을 보관했어요")).toBeVisible();
    await expect(page.getByText("보관된 방이에요")).toBeVisible();
    await expect(field(page)).toBeHidden();
  }
  await expect(doyun.page.getByRole("button", { name: "다시 열기" })).toBeHidden();
  await timeline(doyun.page).locator("article").first().hover();
  await expect(timeline(doyun.page).getByRole("button", { name: "답장" })).toBeHidden();
  await expect(timeline(doyun.page).getByRole("button", { name: /^👍/ })).toBeDisabled();
  await clean(doyun.page);
  await doyun.page.goto("/");
  await expect(roomRow(doyun.page, "옛집")).toBeHidden();
  await doyun.page.getByText("보관된 방 1").click();
  await expect(roomRow(doyun.page, "옛집")).toBeVisible();
  await clean(doyun.page);
  await roomRow(doyun.page, "옛집").click();

  await mina.page.getByRole("status").getByRole("button", { name: "다시 열기" }).click();
  await expect(note(doyun.page, "민아님이 방을 다시 열었어요")).toBeVisible();
  await say(doyun.page, "다시 첫 말");
  await sees(mina.page, "다시 첫 말");
});

test("a direct conversation that one leaves comes back with what was said", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const start = async () => {
    await mina.page.getByRole("button", { name: "새로 시작하기" }).click();
    await mina.page.getByRole("menuitem", { name: "다이렉트 메시지" }).click();
    await mina.page.getByRole("combobox", { name: "사람" }).fill(doyun.username);
    await mina.page.getByRole("option", { name: doyun.username }).click();
    await mina.page.getByRole("button", { name: "이야기 시작" }).click();
    await expect(mina.page.getByRole("heading", { level: 1, name: "도윤" })).toBeVisible();
    return roomIn(mina.page);
  };
  const leave = async () => {
    const panel = await open(mina.page, "방 설정");
    await panel.getByRole("button", { name: "대화에서 나가기" }).click();
    await clean(mina.page);
    await mina.page.getByRole("dialog").getByRole("button", { name: "나가기", exact: true }).click();
    await expect(roomRow(mina.page, "도윤")).toBeHidden();
  };
  const id = await start();
  await say(mina.page, "잘 지냈어?");
  await enterRoom(doyun.page, "민아");
  await sees(doyun.page, "잘 지냈어?");
  await leave();
  expect(await start()).toBe(id);
  await sees(mina.page, "잘 지냈어?");
  await leave();
  await say(doyun.page, "그럼, 너는?");
  await expect(roomRow(mina.page, "도윤").getByLabel("읽지 않은 글 1개")).toBeVisible();
  await roomRow(mina.page, "도윤").click();
  await sees(mina.page, "잘 지냈어?");
  await sees(mina.page, "그럼, 너는?");
});

test("on a phone all of it fits", async ({ browser }) => {
  const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
  const { page } = await newGuest(browser, "민아", undefined, phone);
  const fits = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await createRoom(page, "이름이 제법 긴 우리 동네 사랑방", "공개");
  const panel = await open(page, "방 설정");
  await panel.getByLabel("주제", { exact: true }).fill("아주 긴 이야기가 이어지는 ".repeat(10));
  await panel.getByRole("button", { name: "주제 바꾸기" }).click();
  await panel.getByRole("button", { name: "링크 만들기" }).click();
  await expect(panel.getByText(/\/invite\//)).toBeVisible();
  await fits();
  await clean(page);
  await panel.getByRole("button", { name: "닫기" }).click();
  await expect(page.getByRole("button", { name: "사람들" })).toBeVisible();
  await fits();
  await clean(page);
});
