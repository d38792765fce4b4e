import { type Browser, type Page, request } from "@playwright/test";
import { firstNode, password, signIn } from "./house";

/** Where a run finds a house that is older, CHAT_ADMIN=keeper makes this account its admin. */
const keeper = "keeper";

/** Whoever signs up first keeps the house: before all tests, so that it is nobody who comes in one of them. */
export default async function signUpFirst(): Promise<void> {
  const asking = await request.newContext({ baseURL: firstNode });
  const { fresh } = await (await asking.get("/api/house")).json();
  await asking.dispose();
  if (!fresh) return;
  const arriving = await request.newContext({ baseURL: firstNode });
  await arriving.post("/api/accounts", { data: { username: keeper, password, displayName: "집지기" } });
  await arriving.dispose();
}

/** Who keeps the house, in a browser of their own. */
export async function keeperOf(browser: Browser, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({ baseURL: firstNode, colorScheme });
  const page = await context.newPage();
  await page.goto("/");
  await signIn(page, keeper);
  await page.getByRole("button", { name: "집지기님의 메뉴" }).click();
  await page.getByRole("menuitem", { name: "관리" }).click();
  await page.getByRole("heading", { level: 1, name: "관리" }).waitFor();
  return page;
}

/** Of what is kept. */
export const part = (page: Page, name: string) => page.getByRole("tab", { name, exact: true }).click();
