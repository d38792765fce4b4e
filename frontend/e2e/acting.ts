import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { createRoom, enterRoom, type Guest, invite, newGuest, secondNode, timeline } from "./house";

export const said = (page: Page, body: string) => timeline(page).locator("article", { hasText: body });

const within = (page: Page, body: string, place: Locator | undefined) =>
  place ? place.locator("article", { hasText: body }) : said(page, body);

/** The page may still be scrolling under the mouse. */
export async function press(page: Page, body: string, what: string, place?: Locator): Promise<void> {
  const message = within(page, body, place);
  const button = message.getByRole("button", { name: what });
  await expect(async () => {
    await message.hover({ timeout: 3_000 });
    await expect(button).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await button.click();
}

/** From the menu of a message; of the room's, or of another place's. */
export async function act(page: Page, body: string, what: string, place?: Locator): Promise<void> {
  await press(page, body, "더 보기", place);
  await page.getByRole("menuitem", { name: what }).click();
}

/** Two people in a room of theirs, each on a node of their own. */
export async function two(
  browser: Browser,
  room: string,
): Promise<{ mina: Guest; doyun: Guest; id: string }> {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const id = await createRoom(mina.page, room);
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, room);
  return { mina, doyun, id };
}
