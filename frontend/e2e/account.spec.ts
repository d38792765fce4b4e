import { expect } from "@playwright/test";
import { password, signIn, signOut, signUp, someName } from "./house";
import { test } from "./tidy";

test("a stranger signs up, goes out and comes in again", async ({ page }) => {
  const username = someName("mina");
  await page.goto("/");
  await expect(page.getByText("한 줄도 잃어버리지 않는")).toBeVisible();
  await signUp(page, username, "민아");
  await expect(page.getByText("아직 들어간 방이 없어요")).toBeVisible();
  await signOut(page, "민아");
  await signIn(page, username);
  await expect(page.getByRole("button", { name: "민아님의 메뉴" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "민아님의 메뉴" })).toBeVisible();
});

test("what is wrong is said beside what caused it", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("아이디").fill(someName("nobody"));
  await page.getByRole("textbox", { name: "비밀번호" }).fill("틀린-비밀번호");
  await page.getByRole("button", { name: "들어가기", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText("아이디나 비밀번호가 맞지 않아요.");

  await page.getByRole("button", { name: "처음이신가요? 가입하기" }).click();
  await page.getByLabel("아이디").fill("민 아");
  await page.getByRole("textbox", { name: "비밀번호" }).fill("짧다");
  await page.getByRole("button", { name: "가입하기", exact: true }).click();
  await expect(page.getByText("아이디는 영문자, 숫자와 . _ - 만으로 1~32자여야 해요.")).toBeVisible();
  await expect(page.getByText("비밀번호는 8자 이상 128자 이하여야 해요.")).toBeVisible();
});

test("a username is only had once", async ({ page, browser }) => {
  const username = someName("twice");
  await page.goto("/");
  await signUp(page, username, "먼저");
  const other = await (await browser.newContext()).newPage();
  await other.goto("/");
  await other.getByRole("button", { name: "처음이신가요? 가입하기" }).click();
  await other.getByLabel("아이디").fill(username);
  await other.getByRole("textbox", { name: "비밀번호" }).fill(password);
  await other.getByRole("button", { name: "가입하기", exact: true }).click();
  await expect(other.getByRole("alert")).toContainText("이미 누가 쓰고 있는 아이디예요");
});

test("revoking another device shows it out, with a sentence", async ({ page, browser }) => {
  const username = someName("two");
  await page.goto("/");
  await signUp(page, username, "두집");
  const other = await (await browser.newContext()).newPage();
  await other.goto("/");
  await signIn(other, username);
  await expect(other.getByRole("button", { name: "두집님의 메뉴" })).toBeVisible();

  await page.goto("/settings");
  await page.getByRole("button", { name: "다른 기기 모두 해제" }).click();
  await expect(other.getByText("로그인이 끝났어요.")).toBeVisible();
  await expect(page.getByText("지금 이 기기")).toBeVisible();
  await expect(page.getByRole("button", { name: "다른 기기 모두 해제" })).toBeHidden();
});

test("a token is shown once, used, and revoked", async ({ page, playwright }) => {
  await page.goto("/");
  await signUp(page, someName("bot"), "봇주인");
  await page.goto("/settings");
  await page.getByLabel("무엇에 쓰나요?").fill("알림 봇");
  await page.getByRole("button", { name: "토큰 만들기" }).click();
  const token = await page.locator("code").innerText();

  const program = await playwright.request.newContext({
    baseURL: new URL(page.url()).origin,
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  });
  expect((await program.get("/api/rooms")).status()).toBe(200);
  await page.reload();
  await expect(page.locator("code")).toBeHidden();
  await page.getByRole("button", { name: "알림 봇 해제" }).click();
  await expect(page.getByText("만든 토큰이 없어요.")).toBeVisible();
  expect((await program.get("/api/rooms")).status()).toBe(401);
});
