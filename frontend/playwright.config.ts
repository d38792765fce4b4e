import { defineConfig } from "@playwright/test";

/** Runs against a stack that is up: CHAT_URLS names two nodes of it, CHROMIUM the browser to drive. */
const [firstNode = "http://localhost:8080"] = (process.env.CHAT_URLS ?? "").split(",");

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/keeper.ts",
  outputDir: "test-results/playwright",
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["junit", { outputFile: "test-results/playwright.xml" }]],
  projects: [
    { name: "together", testIgnore: "announcement.spec.ts" },
    // What is told to everybody would come into the others' pages.
    { name: "apart", testMatch: "announcement.spec.ts", dependencies: ["together"] },
  ],
  use: {
    baseURL: firstNode || "http://localhost:8080",
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    viewport: { width: 1280, height: 800 },
    // A trace films every step, which doubles the time of a run without a graphics card: TRACE=1 when one is wanted.
    trace: process.env.TRACE ? "on" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
  },
});
