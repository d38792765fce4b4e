import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { createRoom, newGuest, say, sees } from "./house";
import { test } from "./tidy";

const kilobyte = 1000;

test("the first load of a room is at most 250 KB of scripts, compressed, and 40 KB of styles", async ({
  browser,
}) => {
  // Without what an earlier load has kept, and what a worker fetches beside the page.
  const { page } = await newGuest(browser, "민아", undefined, { serviceWorkers: "block" });
  await createRoom(page, "가벼운 방");
  await say(page, "가벼워요");
  await sees(page, "가벼워요");
  const loaded: Promise<readonly [string, string, number]>[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    if (kind === "script" || kind === "stylesheet")
      loaded.push(response.body().then((body) => [kind, response.url(), gzipSync(body).length] as const));
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.reload();
  await sees(page, "가벼워요");
  const parts = await Promise.all(loaded);
  const weight = (wanted: string) =>
    parts.reduce((sum, [kind, , size]) => (kind === wanted ? sum + size : sum), 0) / kilobyte;
  const told = parts.map(([, url, size]) => `${size} ${url}`).join("\n");
  console.log(`first load: ${weight("script").toFixed(0)} KB and ${weight("stylesheet").toFixed(0)} KB`);
  expect(weight("script")).toBeGreaterThan(100);
  expect(weight("script"), told).toBeLessThanOrEqual(250);
  expect(weight("stylesheet"), told).toBeLessThanOrEqual(40);
});
