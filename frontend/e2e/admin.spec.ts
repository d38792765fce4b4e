import { type Browser, expect, type Page } from "@playwright/test";
import { clean } from "./clean";
import {
  createRoom,
  enterRoom,
  firstNode,
  invite,
  newGuest,
  password,
  say,
  secondNode,
  signIn,
  someName,
  timeline,
} from "./house";
import { keeperOf, part } from "./keeper";
import { test } from "./tidy";

async function stranger(browser: Browser, url: string): Promise<Page> {
  return await (await browser.newContext({ baseURL: url })).newPage();
}

const row = (page: Page, username: string) => page.getByRole("listitem").filter({ hasText: `@${username}` });

async function find(page: Page, username: string): Promise<void> {
  await page.getByLabel("계정 찾기").fill(username);
  await expect(row(page, username)).toBeVisible();
  await expect(page.getByRole("list", { name: "계정" }).getByRole("listitem")).toHaveCount(1);
}

async function act(page: Page, name: string, what: string): Promise<void> {
  await page.getByRole("button", { name: `${name}님에게 할 일` }).click();
  await page.getByRole("menuitem", { name: what }).click();
}

test("an account is made for somebody, who sets its password by the link", async ({ browser }) => {
  const keeper = await keeperOf(browser);
  const username = someName("made");
  await keeper.getByLabel("아이디").fill(username);
  await keeper.getByLabel("이름", { exact: true }).fill("새손님");
  await keeper.getByRole("button", { name: "계정 만들기" }).click();
  const link = new URL(await keeper.locator("code").innerText());
  await find(keeper, username);

  const page = await stranger(browser, secondNode);
  await page.goto(link.pathname + link.hash);
  await page.getByRole("button", { name: "정하고 들어가기" }).click();
  await expect(page.getByText("비밀번호는 8자 이상 128자 이하여야 해요.")).toBeVisible();
  await page.getByRole("textbox", { name: "새 비밀번호" }).fill(password);
  await clean(page);
  await page.getByRole("button", { name: "정하고 들어가기" }).click();
  await expect(page.getByRole("button", { name: "새손님님의 메뉴" })).toBeVisible();
  await expect(page).toHaveURL(`${secondNode}/`);

  const again = await stranger(browser, firstNode);
  await again.goto(link.pathname + link.hash);
  await again.getByRole("textbox", { name: "새 비밀번호" }).fill(password);
  await again.getByRole("button", { name: "정하고 들어가기" }).click();
  await expect(again.getByRole("alert")).toContainText("이 링크는 더는 쓸 수 없어요");
});

test("who is deactivated is shown out on the other node, and comes back to what was theirs", async ({
  browser,
}) => {
  const keeper = await keeperOf(browser);
  const guest = await newGuest(browser, "도윤", secondNode);
  await createRoom(guest.page, "도윤의 방");
  await find(keeper, guest.username);
  await act(keeper, "도윤", "비활성화");
  await keeper.getByRole("dialog").getByRole("button", { name: "비활성화" }).click();
  await expect(row(keeper, guest.username).getByText("비활성", { exact: true })).toBeVisible();
  await expect(guest.page.getByText("로그인이 끝났어요.")).toBeVisible();
  await signIn(guest.page, guest.username);
  await expect(guest.page.getByRole("alert")).toContainText("비활성화된 계정이에요");

  await act(keeper, "도윤", "되살리기");
  await expect(row(keeper, guest.username).getByText("비활성", { exact: true })).toBeHidden();
  await guest.page.getByRole("button", { name: "들어가기", exact: true }).click();
  await expect(guest.page.getByRole("navigation").getByText("도윤의 방")).toBeVisible();

  await part(keeper, "기록");
  await expect(keeper.getByText("도윤님의 계정을 비활성화했어요").first()).toBeVisible();
});

test("who lost a password gets a new one by a link, and is out everywhere else", async ({ browser }) => {
  const keeper = await keeperOf(browser);
  const guest = await newGuest(browser, "민아", secondNode);
  await find(keeper, guest.username);
  await act(keeper, "민아", "새 비밀번호 링크 만들기");
  const link = new URL(await row(keeper, guest.username).locator("code").innerText());

  const phone = await stranger(browser, firstNode);
  await phone.goto(link.pathname + link.hash);
  await phone.getByRole("textbox", { name: "새 비밀번호" }).fill("이제는-안-잊을-암호");
  await phone.getByRole("button", { name: "정하고 들어가기" }).click();
  await expect(phone.getByRole("button", { name: "민아님의 메뉴" })).toBeVisible();
  await expect(guest.page.getByText("로그인이 끝났어요.")).toBeVisible();
  await signIn(guest.page, guest.username);
  await expect(guest.page.getByRole("alert")).toHaveText("아이디나 비밀번호가 맞지 않아요.");
});

test("who is appointed finds the way at once; for anybody else there is none", async ({ browser }) => {
  const keeper = await keeperOf(browser);
  const { page, username } = await newGuest(browser, "부지기", secondNode);
  await page.getByRole("button", { name: "부지기님의 메뉴" }).click();
  await expect(page.getByRole("menuitem", { name: "관리" })).toBeHidden();
  await page.keyboard.press("Escape");
  await page.goto("/admin");
  await expect(page.getByText("여기에는 아무것도 없어요")).toBeVisible();

  await find(keeper, username);
  await act(keeper, "부지기", "관리자로 세우기");
  await keeper.getByRole("dialog").getByRole("button", { name: "관리자로 세우기" }).click();
  await expect(row(keeper, username).getByText("관리자", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "관리" })).toBeVisible();
  await act(keeper, "부지기", "관리자에서 물리기");
  await keeper.getByRole("dialog").getByRole("button", { name: "관리자에서 물리기" }).click();
  await expect(page.getByText("여기에는 아무것도 없어요")).toBeVisible();
});

test("an invitation is made, leads to the door, and is taken back", async ({ browser }) => {
  const keeper = await keeperOf(browser);
  await part(keeper, "가입");
  await expect(keeper.getByText("누구나 가입할 수 있어요.")).toBeVisible();
  await keeper.getByLabel("몇 사람까지").fill("3");
  await keeper.getByRole("button", { name: "초대 링크 만들기" }).click();
  const link = new URL(await keeper.locator("code").innerText());
  await expect(keeper.getByText("3명 가운데 0명이 가입했어요")).toBeVisible();

  const page = await stranger(browser, secondNode);
  await page.goto(link.pathname + link.hash);
  await page.getByLabel("아이디").fill(someName("invited"));
  await page.getByLabel("이름", { exact: true }).fill("초대손님");
  await page.getByRole("textbox", { name: "비밀번호" }).fill(password);
  await page.getByRole("button", { name: "가입하기", exact: true }).click();
  await expect(page.getByRole("button", { name: "초대손님님의 메뉴" })).toBeVisible();
  await expect(page).toHaveURL(`${secondNode}/`);

  await keeper.getByRole("listitem").filter({ hasText: "3명 가운데" }).first().getByRole("button").click();
  await expect(keeper.locator("code")).toBeHidden();
});

test("the door says who may sign up", async ({ browser }) => {
  const page = await stranger(browser, firstNode);
  const told = (signUp: string, fresh: boolean) =>
    page.route("**/api/house", (route) => route.fulfill({ json: { signUp, fresh } }));
  await told("closed", false);
  await page.goto("/");
  await expect(page.getByText("여기서는 스스로 가입할 수 없어요.")).toBeVisible();
  await expect(page.getByRole("button", { name: "처음이신가요? 가입하기" })).toBeHidden();
  await clean(page);
  await told("invite", false);
  await page.reload();
  await expect(page.getByText("받은 초대 링크로 들어와 주세요.")).toBeVisible();
  await page.goto("/sign-up#abc");
  await expect(page.getByRole("button", { name: "가입하기", exact: true })).toBeVisible();
  await told("closed", true);
  await page.goto("/");
  await expect(page.getByText("처음 가입하는 사람이 관리자가 돼요.")).toBeVisible();
  await clean(page);
});

test("people change their own name and password", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "이름 방");
  await invite(mina.page, doyun);
  const phone = await stranger(browser, secondNode);
  await phone.goto("/");
  await signIn(phone, mina.username);
  await expect(phone.getByRole("button", { name: "민아님의 메뉴" })).toBeVisible();

  await mina.page.goto("/settings");
  await mina.page.getByLabel("이름", { exact: true }).fill("김민아");
  await mina.page.getByRole("button", { name: "바꾸기", exact: true }).click();
  await expect(mina.page.getByText("이름을 바꿨어요.")).toBeVisible();
  await expect(mina.page.getByRole("button", { name: "김민아님의 메뉴" })).toBeVisible();
  await expect(phone.getByRole("button", { name: "김민아님의 메뉴" })).toBeVisible();

  await mina.page.getByRole("textbox", { name: "지금 비밀번호" }).fill("틀린-비밀번호");
  await mina.page.getByRole("textbox", { name: "새 비밀번호" }).fill("아주-새로운-암호");
  await mina.page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
  await expect(mina.page.getByText("지금 비밀번호가 맞지 않아요.")).toBeVisible();
  await mina.page.getByRole("textbox", { name: "지금 비밀번호" }).fill(password);
  await mina.page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
  await expect(mina.page.getByText("비밀번호를 바꿨어요.")).toBeVisible();
  await expect(phone.getByText("로그인이 끝났어요.")).toBeVisible();
  await clean(mina.page);

  await enterRoom(mina.page, "이름 방");
  await say(mina.page, "저 이름 바꿨어요");
  await enterRoom(doyun.page, "이름 방");
  await expect(timeline(doyun.page).locator("article", { hasText: "저 이름 바꿨어요" })).toContainText(
    "김민아",
  );
});

test("every part passes the accessibility checks, by keyboard", async ({ browser }) => {
  const page = await keeperOf(browser);
  await expect(page.getByRole("list", { name: "계정" })).toBeVisible();
  await clean(page);
  await page.getByRole("button", { name: "집지기님에게 할 일" }).click();
  await expect(page.getByRole("menuitem", { name: "비활성화" })).toBeVisible();
  await clean(page);
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "계정" }).focus();
  for (const name of ["방", "가입", "공지", "기록"]) {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tab", { name, exact: true, selected: true })).toBeVisible();
    await expect(page.getByRole("tabpanel")).not.toContainText("불러오는 중");
    await clean(page);
  }
});

test("on a phone nothing of it sticks out", async ({ browser }) => {
  const page = await keeperOf(browser);
  await page.setViewportSize({ width: 375, height: 740 });
  for (const name of ["계정", "방", "가입", "공지", "기록"]) {
    await part(page, name);
    await expect(page.getByRole("tabpanel")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  }
});

test("the last admin stays, and is told why", async ({ browser }) => {
  const page = await keeperOf(browser);
  await find(page, "keeper");
  await act(page, "집지기", "관리자에서 물리기");
  await page.getByRole("dialog").getByRole("button", { name: "관리자에서 물리기" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("마지막 관리자예요");
});
