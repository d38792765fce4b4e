import { expect } from "@playwright/test";
import { createRoom, field, newGuest, sees, timeline } from "./house";
import { test } from "./tidy";

test("can be installed: Chromium finds nothing that is missing", async ({ browser }) => {
  const { page, context } = await newGuest(browser, "민아");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const cdp = await context.newCDPSession(page);
  const { errors, url } = await cdp.send("Page.getAppManifest");
  expect(new URL(url).pathname).toBe("/manifest.webmanifest");
  expect(errors).toEqual([]);
  const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
  // A private window, as each of these is, installs nothing.
  const missing = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
  expect(missing).toEqual([]);
});

test("opens without a connection, says so, and goes on when there is one", async ({ browser }) => {
  const { page, context } = await newGuest(browser, "민아");
  await createRoom(page, "굴 속의 방");
  await expect.poll(() => page.evaluate(missing)).toEqual([]);
  // What the browser itself happens to remember shall not help.
  await (await context.newCDPSession(page)).send("Network.clearBrowserCache");
  await field(page).fill("굴 속에서 쓰는");
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("button", { name: "다시 시도" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "굴 속의 방" })).toBeVisible({ timeout: 30_000 });
  await expect(field(page)).toHaveValue("굴 속에서 쓰는");
  await field(page).press("Enter");
  await sees(page, "굴 속에서 쓰는");
  await expect(timeline(page).locator("article")).toHaveCount(1);
});

/** What the page is made of, and its worker has not kept. */
async function missing(): Promise<string[]> {
  await navigator.serviceWorker.ready;
  const kept = await (await caches.open("parts")).keys();
  const names = new Set(kept.map(({ url }) => url));
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => /\/assets\/.*\.(js|css)$/.test(name) && !names.has(name));
}
