import { defineConfig } from "@playwright/test";
import base from "../playwright.config.ts";

/** How smooth it is, told and not judged: `npx playwright test --config measures` beside a stack that is up. */
export default defineConfig({
  ...base,
  projects: [],
  workers: 1,
  testDir: ".",
  globalSetup: "../e2e/keeper.ts",
  timeout: 580_000,
  outputDir: "../test-results/measures",
  reporter: "list",
});
