import { expect, type Page } from "@playwright/test";
import { said, two } from "./acting";
import { post, say, sees, timeline } from "./house";
import { test } from "./tidy";

/** Whether something that was said has run in this page. */
const ran = (page: Page) => page.evaluate(() => "ran" in window);

test("what is written in Markdown has its form on the other node", async ({ browser }) => {
  const { mina, doyun, id } = await two(browser, "꾸미는 방");
  await post(mina.page, id, "**굵게** 쓴 글\n\n- 하나\n- 둘\n\n[누리집](https://example.org/길)");
  const formed = said(doyun.page, "쓴 글");
  await expect(formed.locator("strong")).toHaveText("굵게");
  await expect(formed.getByRole("listitem")).toHaveText(["하나", "둘"]);
  const link = formed.getByRole("link", { name: "누리집", exact: true });
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");

  await post(mina.page, id, "```js\nconst 방 = 'maru'; // 마루\n```");
  const code = said(doyun.page, "const").locator("pre code");
  await expect(code.locator(".hljs-keyword")).toHaveText("const");
  await expect(code.locator(".hljs-string")).toHaveText("'maru'");
  await expect(code.locator(".hljs-comment")).toHaveText("// 마루");
  const inks = await code.evaluate((box) =>
    [box, ...box.querySelectorAll(".hljs-keyword, .hljs-string")].map((one) => getComputedStyle(one).color),
  );
  expect(new Set(inks).size).toBe(3);
});

test("what is meant to run is only read", async ({ browser }) => {
  const { mina, doyun, id } = await two(browser, "조심하는 방");
  const asked: string[] = [];
  doyun.page.on("request", (request) => asked.push(request.url()));
  await post(mina.page, id, "그림 <img src=x onerror='window.ran = 1'> <script>window.ran = 1</script>");
  await post(mina.page, id, "눌러 [여기](javascript:window.ran=1) <javascript:window.ran=1>");
  await post(mina.page, id, "멀리서 ![고양이](https://example.org/cat.png)");
  await sees(doyun.page, "<img src=x onerror='window.ran = 1'> <script>");
  await expect(said(doyun.page, "멀리서").getByRole("link", { name: "고양이" })).toBeVisible();
  await expect(timeline(doyun.page).locator("article img, article script")).toHaveCount(0);
  const trap = said(doyun.page, "눌러").getByText("여기", { exact: true });
  await expect(said(doyun.page, "눌러").locator("[href^=javascript]")).toHaveCount(0);
  await trap.click();
  expect(await ran(doyun.page)).toBe(false);
  expect(asked.filter((url) => /cat\.png|\/x$/.test(url))).toEqual([]);
});

test("a message that breaks over its own depth leaves the room as it was", async ({ browser }) => {
  const { mina, doyun, id } = await two(browser, "깊은 방");
  await post(mina.page, id, ">".repeat(5_000));
  await post(mina.page, id, `${"- ".repeat(3_000)}끝`);
  await post(mina.page, id, "그 뒤의 말");
  await sees(doyun.page, "그 뒤의 말");
  await expect(said(doyun.page, "- - 끝")).toHaveCount(1);
  await doyun.page.reload();
  await sees(doyun.page, "그 뒤의 말");
  await say(doyun.page, "여기 있어요");
  await sees(mina.page, "여기 있어요");
});
