import { expect } from "@playwright/test";
import { act } from "./acting";
import { clean } from "./clean";
import {
  createRoom,
  enterRoom,
  field,
  invite,
  newGuest,
  roomRow,
  say,
  secondNode,
  sees,
  timeline,
} from "./house";
import { test } from "./tidy";

test("every page passes the accessibility checks", async ({ browser }) => {
  test.setTimeout(240_000);
  const door = await (await browser.newContext()).newPage();
  await door.goto("/");
  await expect(door.getByRole("button", { name: "들어가기", exact: true })).toBeVisible();
  await clean(door);
  await door.getByRole("button", { name: "처음이신가요? 가입하기" }).click();
  await door.getByRole("button", { name: "가입하기", exact: true }).click();
  await clean(door);

  const { page } = await newGuest(browser, "민아");
  await expect(page.getByText("아직 들어간 방이 없어요")).toBeVisible();
  await clean(page);
  await page.getByRole("button", { name: "방 만들기" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await clean(page);
  await page.keyboard.press("Escape");
  await createRoom(page, "밝은 방");
  await clean(page);
  await say(page, "보이나요 https://example.org");
  await sees(page, "보이나요");
  await clean(page);
  const said = timeline(page).locator("article").first();
  await said.focus();
  await said.getByRole("button", { name: "답장" }).click();
  await say(page, "보여요");
  await sees(page, "보여요");
  await said.focus();
  await said.getByRole("button", { name: "답장" }).click();
  await said.focus();
  await clean(page);
  await said.getByRole("button", { name: "더 보기" }).click();
  await expect(page.getByRole("menuitem", { name: "👍" })).toBeVisible();
  await clean(page);
  await page.getByRole("menuitem", { name: "👍" }).click();
  await field(page).press("ArrowUp");
  await expect(page.getByRole("textbox", { name: "글 수정" })).toBeVisible();
  await clean(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "사람들" }).click();
  await expect(page.getByRole("complementary").getByText("민아 (나)")).toBeVisible();
  await clean(page);
  await page.getByRole("button", { name: "방 설정" }).click();
  await expect(page.getByRole("button", { name: "방에서 나가기" })).toBeVisible();
  await clean(page);
  await page.getByRole("button", { name: "고정된 글" }).click();
  await expect(page.getByText("고정된 글이 없어요")).toBeVisible();
  await clean(page);
  await act(page, "보여요", "고정");
  await expect(page.getByRole("complementary").getByText("보여요")).toBeVisible();
  await act(page, "보여요", "나중에 볼 글로 저장");
  await clean(page);
  await page.getByRole("button", { name: /답글 \d개/ }).click();
  await expect(page.getByRole("textbox", { name: "스레드에 답글쓰기" })).toBeVisible();
  await clean(page);
  for (const [name, body] of [
    ["스레드", "보이나요"],
    ["저장한 글", "보여요"],
  ] as const) {
    await page.getByRole("navigation").getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByRole("main").getByText(body).first()).toBeVisible();
    await clean(page);
  }
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "방 찾기" })).toBeVisible();
  await clean(page);
  await page.keyboard.press("Escape");
  await page.goto("/settings");
  await expect(page.getByText("지금 이 기기")).toBeVisible();
  await expect(page.getByText("만든 토큰이 없어요.")).toBeVisible();
  await clean(page);
  for (const [path, seen] of [
    ["/nowhere", page.getByText("여기에는 아무것도 없어요")],
    ["/unsubscribe", page.getByRole("main").getByRole("button")],
    ["/password", page.getByRole("heading", { level: 1 })],
    ["/search", page.getByRole("searchbox")],
  ] as const) {
    await page.goto(path);
    await expect(seen).toBeVisible();
    await clean(page);
  }
});

test("on a phone there is one column at a time, and nothing sticks out", async ({ browser }) => {
  const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
  const mina = await newGuest(browser, "민아", undefined, phone);
  const doyun = await newGuest(browser, "도윤", secondNode);
  const { page } = mina;
  const fits = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);

  await fits();
  await createRoom(page, "작은 방");
  await expect(page.getByRole("navigation")).toBeHidden();
  await say(page, `긴주소 https://example.org/${"가나다라".repeat(40)}`);
  await sees(page, "긴주소");
  await fits();
  await invite(page, doyun);
  await page.getByRole("button", { name: "사람들" }).click();
  await expect(field(page)).toBeHidden();
  await fits();
  await page.goBack();
  await expect(field(page)).toBeVisible();
  await page.getByRole("link", { name: "뒤로" }).click();
  await expect(roomRow(page, "작은 방")).toBeVisible();
  await expect(page.getByRole("main")).toBeHidden();

  await enterRoom(doyun.page, "작은 방");
  await say(doyun.page, "전화기로 보여?");
  await expect(roomRow(page, "작은 방").getByLabel("읽지 않은 글 1개")).toBeVisible();
  await page.getByRole("link", { name: /기다리는 이야기/ }).tap();
  await page.getByRole("main").getByText("전화기로 보여?").tap();
  await sees(page, "전화기로 보여?");
  await page.goto("/settings");
  await expect(page.getByText("지금 이 기기")).toBeVisible();
  await fits();
});

for (const [name, viewport] of [
  ["enlarged to twice its size", { width: 640, height: 400 }],
  ["on a very large screen", { width: 3840, height: 2160 }],
] as const)
  test(`nothing sticks out or is out of reach ${name}`, async ({ browser }) => {
    const { page } = await newGuest(browser, "민아", undefined, { viewport });
    const fits = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
    await fits();
    await createRoom(page, "크고 작은 방");
    await say(page, `긴주소 https://example.org/${"가나다라".repeat(80)}`);
    await sees(page, "긴주소");
    await fits();
    await expect(field(page)).toBeInViewport();
    for (const beside of ["사람들", "고정된 글", "방 설정"]) {
      await page.getByRole("button", { name: beside }).click();
      await expect(page.getByRole("complementary", { name: beside })).toBeVisible();
      await fits();
      await page.getByRole("complementary").getByRole("button", { name: "닫기" }).click();
    }
    await page.goto("/settings");
    await expect(page.getByText("지금 이 기기")).toBeVisible();
    await fits();
  });

test("dark follows the device, and can be chosen", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아", undefined, { colorScheme: "dark" });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe("rgb(23, 22, 20)");
  await page.goto("/settings");
  await page.getByText("밝게", { exact: true }).click();
  await expect.poll(paper).toBe("rgb(250, 248, 243)");
  await page.reload();
  await expect.poll(paper).toBe("rgb(250, 248, 243)");
});

test("speaks Korean or English, as the browser prefers or one chooses", async ({ browser }) => {
  const english = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await english.goto("/");
  await expect(english.getByText("A quiet room of your own")).toBeVisible();

  const { page } = await newGuest(browser, "민아");
  await createRoom(page, "말");
  await say(page, "안녕하세요");
  await sees(page, "안녕하세요");
  await expect(timeline(page).getByText("오늘")).toBeVisible();
  await expect(timeline(page).locator("article time")).toHaveText(/^(오전|오후) \d+:\d\d$/);
  const room = page.url();
  await page.goto("/settings");
  await page.getByText("English", { exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto(room);
  await expect(timeline(page).getByText("Today")).toBeVisible();
  await expect(timeline(page).locator("article time")).toHaveText(/^\d+:\d\d\s[AP]M$/);
});
