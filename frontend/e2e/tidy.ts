import { test as base } from "@playwright/test";

/** Whoever came to a test is gone after it: what stays open in one browser slows down all that come later. */
export const test = base.extend<{ readonly tidy: undefined }>({
  tidy: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
