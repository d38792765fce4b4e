import { expect, type Page } from "@playwright/test";
import { act, press, said, two } from "./acting";
import {
  ask,
  createRoom,
  enterRoom,
  field,
  invite,
  newGuest,
  post,
  roomRow,
  say,
  sayAll,
  secondNode,
  sees,
  signIn,
  timeline,
} from "./house";
import { Method } from "./method";
import { test } from "./tidy";

const thread = (page: Page) => page.getByRole("complementary", { name: "스레드" });
const inThread = (page: Page, body: string) => thread(page).locator("article", { hasText: body });
const answerField = (page: Page) => page.getByRole("textbox", { name: "스레드에 답글쓰기" });
const threadsLink = (page: Page) => page.getByRole("navigation").getByRole("link", { name: /스레드/ });

test("a question is answered in its thread, on the other node, apart from the room", async ({ browser }) => {
  const { mina, doyun, id } = await two(browser, "묻는 방");
  await say(mina.page, "회식은 어디서?");
  await sees(doyun.page, "회식은 어디서?");
  await act(doyun.page, "회식은 어디서?", "스레드 보기");
  await answerField(doyun.page).fill("마포 어때요");
  await answerField(doyun.page).press("Enter");
  await expect(inThread(doyun.page, "마포 어때요")).toHaveCount(1);

  // In the room it is an answer like any other, and its question counts it.
  const question = said(mina.page, "회식은 어디서?").first();
  await expect(question.getByRole("button", { name: /답글 1개.*새 답글 1개/ })).toBeVisible();
  await expect(threadsLink(mina.page)).toContainText("1");
  await sayAll(mina.page, id, ["딴 이야기 하나", "딴 이야기 둘"]);
  await sees(doyun.page, "딴 이야기 둘");
  await expect(inThread(doyun.page, "딴 이야기")).toHaveCount(0);

  await question.getByRole("button", { name: /답글 1개/ }).click();
  await expect(inThread(mina.page, "마포 어때요")).toHaveCount(1);
  await expect(threadsLink(mina.page)).not.toContainText("1");
  await expect(question.getByRole("button", { name: "답글 1개", exact: true })).toBeVisible();

  // Both look at it: what one says the other sees as it is said, changed and taken back.
  await answerField(mina.page).fill("좋아요, 일곱 시");
  await answerField(mina.page).press("Enter");
  await expect(inThread(doyun.page, "좋아요, 일곱 시")).toHaveCount(1);
  await expect(
    inThread(doyun.page, "좋아요, 일곱 시").getByRole("button", { name: /원래 글로/ }),
  ).toHaveCount(0);
  await act(mina.page, "마포 어때요", "👍", thread(mina.page));
  await expect(inThread(doyun.page, "마포 어때요").getByRole("button", { name: "👍 1명" })).toBeVisible();
  await act(mina.page, "좋아요, 일곱 시", "삭제", thread(mina.page));
  await mina.page.getByRole("dialog").getByRole("button", { name: "삭제" }).click();
  await expect(inThread(doyun.page, "삭제된 메시지입니다")).toHaveCount(1);
  await expect(said(doyun.page, "회식은 어디서?").getByRole("button", { name: "답글 1개" })).toBeVisible();
});

test("Enter in a thread sends what is being composed, whole and once", async ({ browser }) => {
  const { mina, doyun } = await two(browser, "짓는 방");
  await say(mina.page, "물음");
  await act(mina.page, "물음", "스레드 보기");
  await answerField(mina.page).fill("대");
  const method = await Method.of(mina.page);
  await method.compose("ㄷ", "다", "답");
  await method.enter("답");
  await expect(inThread(mina.page, "대답")).toHaveCount(1);
  await sees(doyun.page, "대답");
  await expect(answerField(mina.page)).toHaveValue("");
});

test("what one has not seen of a thread is found again on any device", async ({ browser }) => {
  const { mina, doyun } = await two(browser, "잇는 방");
  await say(mina.page, "누가 시간 돼요?");
  await sees(doyun.page, "누가 시간 돼요?");
  await press(doyun.page, "누가 시간 돼요?", "답장");
  await say(doyun.page, "저요");
  await sees(mina.page, "저요");
  const there = await (await browser.newContext({ baseURL: secondNode })).newPage();
  await there.goto("/threads");
  await signIn(there, mina.username);
  const row = there.getByRole("main").getByRole("link", { name: /누가 시간 돼요/ });
  await expect(row).toContainText("새 답글 1개");
  await expect(threadsLink(mina.page)).toContainText("1");
  await row.click();
  await expect(inThread(there, "저요")).toHaveCount(1);
  await expect(threadsLink(mina.page)).not.toContainText("1");
  await there.goBack();
  await expect(row).not.toContainText("새 답글");
});

test("on a phone a thread covers its room, which is read once one sees it", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const phone = { viewport: { width: 375, height: 740 } };
  const doyun = await newGuest(browser, "도윤", secondNode, phone);
  const id = await createRoom(mina.page, "덮인 방");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "덮인 방");
  await say(doyun.page, "몇 시에 와요?");
  await sees(mina.page, "몇 시에 와요?");
  await press(mina.page, "몇 시에 와요?", "답장");
  await say(mina.page, "일곱 시요");
  await sees(doyun.page, "일곱 시요");
  await doyun.page.waitForTimeout(600); // what is read is told a moment later
  await doyun.page.goto("about:blank");
  const many = Array.from({ length: 30 }, (_, at) => `${at + 1}번째 이야기${" 길게".repeat(at)}`);
  await sayAll(mina.page, id, many);

  await doyun.page.goto("/threads");
  await doyun.page
    .getByRole("main")
    .getByRole("link", { name: /몇 시에 와요/ })
    .click();
  await expect(inThread(doyun.page, "일곱 시요")).toBeVisible();
  await expect(field(doyun.page)).toBeHidden();
  await say(mina.page, "아직 멀었니?");
  await doyun.page.waitForTimeout(1_000);
  await doyun.page.goto("/");
  await expect(roomRow(doyun.page, "덮인 방").getByLabel("읽지 않은 글 31개")).toBeVisible();

  // Uncovered it is where one would have come to, and stays where one reads when it is covered again.
  await doyun.page.goto(`/rooms/${id}?beside=members`);
  await expect(doyun.page.getByRole("complementary").getByText("도윤 (나)")).toBeVisible();
  await doyun.page.getByRole("complementary").getByRole("button", { name: "닫기" }).click();
  await expect(timeline(doyun.page).getByText("여기부터 새 글")).toBeInViewport();
  await timeline(doyun.page).hover();
  await doyun.page.mouse.wheel(0, 500);
  const read = said(doyun.page, "15번째 이야기").first();
  const height = async () => (await read.boundingBox())?.y ?? Number.NaN;
  let before = Number.NaN;
  await expect(async () => {
    const last = before;
    before = await height();
    expect(before).toBe(last); // the wheel goes on for a while
  }).toPass({ intervals: [400] });
  await expect(read).toBeInViewport();
  await doyun.page.getByRole("button", { name: "사람들" }).click();
  await expect(read).toBeHidden();
  await doyun.page.getByRole("complementary").getByRole("button", { name: "닫기" }).click();
  await expect(read).toBeInViewport();
  expect(Math.abs((await height()) - before)).toBeLessThan(4);
});

test("a long thread is read from its end, and one finds the way to its beginning", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const id = await createRoom(mina.page, "긴 방");
  const root = await post(mina.page, id, "첫 물음");
  for (let i = 0; i < 70; i++) {
    const answer = { clientId: `a${i}`, body: `답글 번호 ${i}.`, replyTo: root };
    await ask(mina.page, "POST", `/api/rooms/${id}/messages`, answer);
  }
  await mina.page.goto(`/rooms/${id}?beside=thread&of=${root}`);
  await expect(inThread(mina.page, "답글 번호 69.")).toBeInViewport();
  await expect(inThread(mina.page, "첫 물음")).toHaveCount(1);
  await thread(mina.page).getByRole("button", { name: "앞의 답글 더 보기" }).click();
  await expect(inThread(mina.page, "답글 번호 0.")).toHaveCount(1);
  await expect(thread(mina.page).locator("article")).toHaveCount(71);
  await thread(mina.page).getByRole("button", { name: "닫기" }).click();
  await expect(thread(mina.page)).toBeHidden();
  await expect(field(mina.page)).toBeVisible();
  await expect(timeline(mina.page)).toBeVisible();
});
