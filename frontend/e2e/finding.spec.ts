import { expect, type Page } from "@playwright/test";
import { act, said, two } from "./acting";
import { post, say, sayAll, secondNode, sees, signIn, timeline } from "./house";
import { test } from "./tidy";

const pins = (page: Page) => page.getByRole("complementary", { name: "고정된 글" });
const shown = (page: Page) => timeline(page).locator('article[data-shown="true"]');
const talk = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `지나가는 말 ${from + i}.`);

test("what is pinned is in sight for everybody, until somebody takes the pin away", async ({ browser }) => {
  const { mina, doyun, id } = await two(browser, "알리는 방");
  await post(mina.page, id, "주소는 마포구 1번지");
  await sayAll(mina.page, id, talk(0, 60));
  await sees(doyun.page, "지나가는 말 59.");
  await timeline(mina.page).evaluate((log) => log.scrollTo({ top: 0 }));
  await act(mina.page, "주소는 마포구 1번지", "고정");
  await doyun.page.getByRole("button", { name: "고정된 글" }).click();
  const pin = pins(doyun.page).getByRole("listitem").filter({ hasText: "주소는 마포구 1번지" });
  await expect(pin).toHaveCount(1);

  // Far above: the way there.
  await doyun.page.reload();
  await pin.getByRole("button", { name: "글이 있는 곳으로 가기" }).click();
  await expect(shown(doyun.page)).toContainText("주소는 마포구 1번지");
  await expect(said(doyun.page, "주소는 마포구 1번지")).toBeInViewport();
  await expect(said(doyun.page, "주소는 마포구 1번지").getByText("고정된 글")).toBeVisible();
  await expect(doyun.page).not.toHaveURL(/at=/);

  await pin.getByRole("button", { name: "고정 해제" }).click();
  await expect(pins(doyun.page).getByText("고정된 글이 없어요")).toBeVisible();
  await expect(said(mina.page, "주소는 마포구 1번지").getByText("고정된 글")).toHaveCount(0);
});

test("what one saves is found on one's other device, and by nobody else", async ({ browser }) => {
  const { mina, doyun, id } = await two(browser, "간직하는 방");
  await post(mina.page, id, "비밀번호는 세 번 바꿔요");
  await sayAll(mina.page, id, talk(0, 70));
  await sees(doyun.page, "지나가는 말 69.");
  const phone = await (await browser.newContext({ baseURL: secondNode })).newPage();
  await phone.goto("/saved");
  await signIn(phone, mina.username);
  await expect(phone.getByText("저장한 글이 없어요")).toBeVisible();

  await timeline(mina.page).evaluate((log) => log.scrollTo({ top: 0 }));
  await act(mina.page, "비밀번호는 세 번 바꿔요", "나중에 볼 글로 저장");
  const kept = phone.getByRole("main").getByRole("listitem").filter({ hasText: "비밀번호는 세 번 바꿔요" });
  await expect(kept).toContainText("간직하는 방");
  await doyun.page.goto("/saved");
  await expect(doyun.page.getByText("저장한 글이 없어요")).toBeVisible();

  await kept.getByRole("button", { name: "글이 있는 곳으로 가기" }).click();
  await expect(shown(phone)).toContainText("비밀번호는 세 번 바꿔요");
  await act(phone, "비밀번호는 세 번 바꿔요", "저장 취소");
  await phone.getByRole("navigation").getByRole("link", { name: "저장한 글" }).click();
  await expect(phone.getByText("저장한 글이 없어요")).toBeVisible();
});

test("what was said before it was edited can be read, the last words first", async ({ browser }) => {
  const { mina, doyun } = await two(browser, "고쳐 쓴 방");
  await say(mina.page, "세 시에 봐요");
  await act(mina.page, "세 시에 봐요", "수정");
  const words = mina.page.getByRole("textbox", { name: "글 수정" });
  await words.fill("네 시에 봐요");
  await words.press("Enter");
  await said(doyun.page, "네 시에 봐요").getByRole("button", { name: "(수정됨)" }).click();
  const versions = doyun.page.getByRole("dialog", { name: "수정 기록" }).getByRole("listitem");
  await expect(versions).toHaveText([/네 시에 봐요/, /세 시에 봐요/]);
  await doyun.page.keyboard.press("Escape");
  await expect(versions).toHaveCount(0);
});
