import { expect, type Page, test } from "@playwright/test";
import { settled } from "../e2e/clean";
import { keeperOf } from "../e2e/keeper";
import { type Story, tell } from "./story";

const sizes = { 375: { width: 375, height: 740 }, 1440: { width: 1440, height: 900 } } as const;
const folder = new URL("../../docs/screens/", import.meta.url).pathname;

/** What each picture shows: where it is, and what has to be there before it is taken. */
const views: Readonly<Record<string, (page: Page, story: Story) => Promise<void>>> = {
  rooms: async (page) => {
    await page.goto("/");
    await expect(page.getByRole("link", { name: /책 읽는 방/ })).toBeVisible();
  },
  room: async (page, { room }) => {
    await page.goto(`/rooms/${room}`);
    await expect(page.getByRole("main").getByText("여섯 시에 봐요")).toBeVisible();
  },
  thread: async (page, { room, asked }) => {
    await page.goto(`/rooms/${room}?beside=thread&of=${asked}`);
    await expect(page.getByRole("complementary").getByText("고마워요")).toBeVisible();
  },
  members: async (page, { room }) => {
    await page.goto(`/rooms/${room}?beside=members`);
    await expect(page.getByRole("complementary").getByText("민아 (나)")).toBeVisible();
  },
  inbox: async (page) => {
    await page.goto("/");
    await page.getByRole("link", { name: /기다리는 이야기/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  },
  search: async (page) => {
    await page.goto("/search?q=ㅂㅍ");
    await expect(page.locator("mark").first()).toBeVisible();
  },
  settings: async (page) => {
    await page.goto("/settings");
    await expect(page.getByText("지금 이 기기")).toBeVisible();
  },
};

async function still(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await settled(page);
}

test("the main views, on a phone and on a desk, in the light and in the dark", async ({ browser }) => {
  const story = await tell(browser);
  const storageState = await story.host.context.storageState();
  for (const [width, viewport] of Object.entries(sizes))
    for (const colorScheme of ["light", "dark"] as const) {
      const shoot = async (page: Page, name: string) => {
        await still(page);
        await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.png` });
      };
      const outside = await (await browser.newContext({ viewport, colorScheme })).newPage();
      await outside.goto("/");
      await expect(outside.getByRole("button", { name: "들어가기", exact: true })).toBeVisible();
      await shoot(outside, "door");
      const page = await (await browser.newContext({ viewport, colorScheme, storageState })).newPage();
      for (const [name, open] of Object.entries(views)) {
        await open(page, story);
        await shoot(page, name);
      }
      const keeper = await keeperOf(browser, colorScheme);
      await keeper.setViewportSize(viewport);
      await shoot(keeper, "admin");
    }
});
