import { defineConfig } from "@playwright/test";
import base from "../playwright.config.ts";

/** Pictures of the main views, for docs/screens: `npx playwright test --config screens` beside a stack that is up. */
export default defineConfig({
  ...base,
  projects: [],
  workers: 1,
  // Whoever has answered is not asked any more.
  use: { ...base.use, permissions: ["notifications"] },
  testDir: ".",
  globalSetup: "../e2e/keeper.ts",
  timeout: 240_000,
  outputDir: "../test-results/screens",
  reporter: "list",
});
