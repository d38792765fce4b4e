import { expect, type Page, request } from "@playwright/test";
import { clean } from "./clean";
import {
  ask,
  createRoom,
  enterRoom,
  field,
  firstNode,
  invite,
  newGuest,
  password,
  say,
  secondNode,
  sees,
  someName,
  timeline,
} from "./house";
import { Method } from "./method";
import { test } from "./tidy";

const list = (page: Page) => page.getByRole("listbox", { name: "부를 사람" });
const offer = (page: Page, name: string) => list(page).getByRole("option", { name });
const articles = (page: Page) => timeline(page).locator("article");

async function three(browser: Parameters<typeof newGuest>[0], room: string) {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const dohee = await newGuest(browser, "도희");
  await createRoom(mina.page, room);
  await invite(mina.page, doyun);
  await invite(mina.page, dohee);
  return { mina, doyun, dohee };
}

test("a name is completed with the keyboard, and what is sent calls", async ({ browser }) => {
  const { mina, doyun, dohee } = await three(browser, "부르는 방");
  await enterRoom(doyun.page, "부르는 방");
  const { page } = mina;
  await field(page).pressSequentially("저기 @");
  await expect(list(page).getByRole("option")).toHaveText([/도윤/, /도희/, /@모두/, /@여기/]);
  await expect(field(page)).toHaveAttribute("aria-activedescendant", /./);
  await expect(offer(page, "도윤")).toHaveAttribute("aria-selected", "true");
  await clean(page);

  await field(page).press("ArrowDown");
  await expect(offer(page, "도희")).toHaveAttribute("aria-selected", "true");
  await field(page).press("ArrowUp");
  await field(page).press("ArrowUp");
  await expect(offer(page, "@여기")).toHaveAttribute("aria-selected", "true");
  await field(page).press("ArrowDown");
  await field(page).press("Enter");
  await expect(field(page)).toHaveValue(`저기 @${doyun.username} `);
  await expect(list(page)).toBeHidden();
  await expect(articles(page)).toHaveCount(0);

  await field(page).pressSequentially(`@${dohee.username.slice(0, 6)}`);
  await expect(offer(page, "도희")).toBeVisible();
  await field(page).press("Tab");
  await expect(field(page)).toHaveValue(`저기 @${doyun.username} @${dohee.username} `);
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially("밥 먹자");
  await field(page).press("Enter");
  await sees(doyun.page, "밥 먹자");
  await expect(articles(doyun.page)).toHaveAttribute("data-called", "true");
});

test("while a syllable is composed the list follows, and Enter chooses and sends nothing", async ({
  browser,
}) => {
  const { mina, doyun } = await three(browser, "한글 방");
  const { page } = mina;
  const method = await Method.of(page);
  await field(page).pressSequentially("@");
  await method.compose("ㄷ", "도");
  await expect(list(page).getByRole("option")).toHaveText([/도윤/, /도희/]);
  await method.commit("도");
  await method.compose("ㅇ", "유");
  await expect(list(page).getByRole("option")).toHaveText([/도윤/]);
  await method.key("Enter", "rawKeyDown", 229);
  await expect(field(page)).toHaveValue("@도유");
  await method.commit("유");
  // Some systems tell of the key once more when the syllable is done.
  await method.key("Enter", "rawKeyDown", 13);
  await expect(field(page)).toHaveValue(`@${doyun.username} `);
  await method.key("Enter", "keyUp", 13);
  await expect(articles(page)).toHaveCount(0);

  await method.compose("ㅂ", "바", "밥");
  await method.enter("밥");
  await sees(page, `@${doyun.username} 밥`);
  await expect(articles(page)).toHaveCount(1);
  await expect(field(page)).toHaveValue("");

  await field(page).pressSequentially("@");
  await method.compose("ㄷ", "도");
  await expect(offer(page, "도희")).toBeVisible();
  await method.key("Tab", "rawKeyDown", 229);
  await method.commit("도");
  await expect(field(page)).toHaveValue(`@${doyun.username} `);
  await expect(field(page)).toBeFocused();
});

test("the mouse chooses in the middle of a syllable too, and Esc only closes the list", async ({
  browser,
}) => {
  const { mina, doyun } = await three(browser, "쥐 방");
  const { page } = mina;
  await say(page, "먼저 한 말");
  await sees(page, "먼저 한 말");
  await articles(page).hover();
  await page.getByRole("button", { name: "답장" }).click();
  const method = await Method.of(page);
  await field(page).pressSequentially("@");
  await method.compose("ㄷ", "도");
  await offer(page, "도윤").click();
  await expect(field(page)).toHaveValue(`@${doyun.username} `);
  await expect(field(page)).toBeFocused();

  await field(page).pressSequentially("@g");
  await expect(list(page)).toBeVisible();
  await field(page).press("Escape");
  await expect(list(page)).toBeHidden();
  await expect(page.getByText("민아님에게 답장")).toBeVisible();
  await field(page).press("Enter");
  await sees(page, `@${doyun.username} @g`);
});

test("a finger chooses, and who edits is offered names as well", async ({ browser }) => {
  const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
  const mina = await newGuest(browser, "민아", undefined, phone);
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "손끝 방");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "손끝 방");
  await field(mina.page).tap();
  await field(mina.page).pressSequentially("@도");
  await offer(mina.page, "도윤").tap();
  await expect(field(mina.page)).toHaveValue(`@${doyun.username} `);
  await field(mina.page).pressSequentially("왔니");
  await field(mina.page).press("Enter");
  await sees(doyun.page, "왔니");

  await say(doyun.page, "응 왔어");
  await sees(doyun.page, "응 왔어");
  await field(doyun.page).press("ArrowUp");
  const words = doyun.page.getByRole("textbox", { name: "글 수정" });
  await expect(words).toBeFocused();
  await words.pressSequentially(" @");
  await expect(offer(doyun.page, "민아")).toBeVisible();
  await words.press("Escape");
  await expect(list(doyun.page)).toBeHidden();
  await expect(words).toBeVisible();
  await words.pressSequentially("모");
  await expect(list(doyun.page)).toBeHidden();
  await words.press("Backspace");
  await words.press("Backspace");
  await words.pressSequentially("@모");
  await offer(doyun.page, "@모두").click();
  await words.press("Enter");
  await sees(mina.page, "응 왔어 @모두");
  await expect(timeline(mina.page).locator('article[data-called="true"]')).toContainText("응 왔어");
});

test("in a room of more than fifty only who keeps it calls everybody, and the others are told", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const id = await createRoom(mina.page, "너른 방");
  await invite(mina.page, doyun);
  for (let many = 2; many < 51; many++) {
    const username = await arrive();
    await ask(mina.page, "POST", `/api/rooms/${id}/members`, { username });
  }
  await enterRoom(doyun.page, "너른 방");
  await field(doyun.page).pressSequentially("저기 @모두");
  await expect(doyun.page.getByText("이렇게 불러도 아무도 불리지 않아요")).toBeVisible();
  await expect(list(doyun.page)).toBeHidden();
  await clean(doyun.page);
  await field(doyun.page).press("Enter");
  await sees(mina.page, "저기 @모두");
  await expect(articles(mina.page)).not.toHaveAttribute("data-called", "true");

  await field(mina.page).pressSequentially("여기 @모");
  await offer(mina.page, "@모두").click();
  await field(mina.page).press("Enter");
  await expect(articles(doyun.page).filter({ hasText: "여기 @모두" })).toHaveAttribute("data-called", "true");
});

/** Somebody signs up, and is not seen again. */
async function arrive(): Promise<string> {
  const username = someName("g");
  const arriving = await request.newContext({ baseURL: firstNode });
  const answer = await arriving.post("/api/accounts", {
    data: { username, password, displayName: `손님 ${username}` },
  });
  expect(answer.ok()).toBe(true);
  await arriving.dispose();
  return username;
}
