import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { createRoom, newGuest, say, sees } from "./house";
import { test } from "./tidy";

const most = 250 * 1024;

test("the first load of a room is at most 250 KB of code, compressed", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아");
  await createRoom(page, "가벼운 방");
  await say(page, "가벼워요");
  await sees(page, "가벼워요");
  const loaded: Promise<readonly [string, number]>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (type === "script" || type === "stylesheet")
      loaded.push(response.body().then((body) => [response.url(), gzipSync(body).length] as const));
  });
  // Without what an earlier load has kept.
  await page.route("**/assets/**", (route) => route.continue());
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await sees(page, "가벼워요");
  const parts = await Promise.all(loaded);
  const bytes = parts.reduce((sum, [, size]) => sum + size, 0);
  console.log(`first load: ${Math.round(bytes / 1024)} KB in ${parts.length} parts`);
  expect(parts.length).toBeGreaterThan(1);
  expect(bytes, parts.map(([url, size]) => `${size} ${url}`).join("\n")).toBeLessThanOrEqual(most);
});
