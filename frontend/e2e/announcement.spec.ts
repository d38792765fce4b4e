import { expect } from "@playwright/test";
import { clean } from "./clean";
import { newGuest, secondNode, someName } from "./house";
import { keeperOf, part } from "./keeper";
import { test } from "./tidy";

test("what is announced is seen at once on the other node, until it is put away", async ({ browser }) => {
  const keeper = await keeperOf(browser);
  const { page } = await newGuest(browser, "도윤", secondNode);
  const banner = page.getByRole("region", { name: "공지" });
  await part(keeper, "공지");
  const words = `오늘 밤 열 시에 잠깐 쉬어요 ${someName("")}`;
  await keeper.getByRole("textbox", { name: "공지" }).fill(words);
  await keeper.getByRole("button", { name: "알리기" }).click();
  await expect(banner).toContainText(words);
  await clean(page);
  await page.reload();
  await expect(banner).toContainText(words);
  await banner.getByRole("button", { name: "공지 치우기" }).click();
  await expect(banner).toBeHidden();
  await page.reload();
  await expect(page.getByRole("button", { name: "도윤님의 메뉴" })).toBeVisible();
  await expect(banner).toBeHidden();

  await keeper.getByRole("textbox", { name: "공지" }).fill("이제 괜찮아요");
  await keeper.getByRole("button", { name: "알리기" }).click();
  await expect(banner).toContainText("이제 괜찮아요");
  await keeper.getByRole("button", { name: "내리기" }).click();
  await expect(banner).toBeHidden();
});
