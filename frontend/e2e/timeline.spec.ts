import { expect, type Page } from "@playwright/test";
import {
  createRoom,
  enterRoom,
  field,
  invite,
  newGuest,
  roomIn,
  roomRow,
  say,
  sayAll,
  secondNode,
  sees,
  timeline,
} from "./house";
import { Method } from "./method";
import { test } from "./tidy";

const many = Array.from({ length: 160 }, (_, at) => `${at + 1}번째 이야기${" 길게".repeat(at % 40)}`);

/** Where a message is on the screen. */
const top = (page: Page, body: string) =>
  timeline(page)
    .locator("article", { hasText: body })
    .evaluate((said) => said.getBoundingClientRect().top);

test("older messages come without a jump, up to the first", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아");
  await createRoom(page, "긴 이야기");
  await sayAll(page, roomIn(page), many);
  await page.reload();
  await expect(timeline(page).getByText("160번째 이야기")).toBeVisible();
  await expect(page.getByRole("button", { name: "맨 아래로" })).toBeHidden();

  // What is in the middle of the screen stays there while older messages are put before it.
  const log = timeline(page);
  await log.hover();
  for (let tries = 0; !(await log.getByText("여기서부터 이야기가 시작돼요").isVisible()); tries++) {
    expect(tries).toBeLessThan(80);
    await page.mouse.wheel(0, -600);
    await page.waitForTimeout(60);
    const middle = await log.evaluate((box) => {
      const at = box.getBoundingClientRect();
      const said = document
        .elementFromPoint(at.left + at.width / 2, at.top + at.height / 2)
        ?.closest("article");
      return said?.textContent?.match(/\d+번째 이야기/)?.[0];
    });
    if (!middle) continue;
    const before = await top(page, `${middle} `).catch(() => undefined);
    await page.waitForTimeout(150);
    const after = await top(page, `${middle} `).catch(() => undefined);
    if (before !== undefined && after !== undefined) expect(Math.abs(after - before)).toBeLessThan(4);
  }
  await expect(log.locator("article", { hasText: /1번째 이야기$/ }).first()).toBeVisible();

  await page.getByRole("button", { name: "맨 아래로" }).click();
  await expect(log.getByText("160번째 이야기")).toBeVisible();
});

test("who reads above is not pulled down, and is told of what came", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "윗목");
  await sayAll(mina.page, roomIn(mina.page), many.slice(0, 60));
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "윗목");
  // What was said before somebody came is not new to them.
  await expect(roomRow(doyun.page, "윗목").getByLabel(/읽지 않은/)).toBeHidden();
  await expect(timeline(doyun.page).getByText("60번째 이야기")).toBeInViewport();
  await timeline(doyun.page).hover();
  await doyun.page.mouse.wheel(0, -900);
  await expect(doyun.page.getByRole("button", { name: "맨 아래로", exact: true })).toBeVisible();

  await say(mina.page, "아랫목이 따뜻해");
  const down = doyun.page.getByRole("button", { name: "새 글 1개, 맨 아래로" });
  await expect(down).toBeVisible();
  await expect(timeline(doyun.page).getByText("아랫목이 따뜻해")).not.toBeInViewport();
  await doyun.page.waitForTimeout(600); // nobody reads in less
  await down.click();
  await sees(doyun.page, "아랫목이 따뜻해");
  await expect(timeline(doyun.page).getByText("여기부터 새 글")).toBeVisible();
  await expect(down).toBeHidden();
});

test("who is at the end stays there when something taller than the page is said", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "긴 글");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "긴 글");
  for (const last of ["하나", "둘"]) {
    await sayAll(mina.page, roomIn(mina.page), [`${"줄\n".repeat(60)}끝의 ${last}`]);
    await expect(timeline(doyun.page).getByText(`끝의 ${last}`)).toBeInViewport();
  }
  await sayAll(mina.page, roomIn(mina.page), ["그 뒤의 말"]);
  await expect(timeline(doyun.page).getByText("그 뒤의 말")).toBeInViewport();
  await expect(doyun.page.getByRole("button", { name: /맨 아래로/ })).toBeHidden();
});

test("Shift+Enter breaks the line, and the field grows to ten of them", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아");
  await createRoom(page, "여러 줄");
  for (let line = 1; line <= 14; line++) {
    await field(page).pressSequentially(`${line}째 줄`);
    await field(page).press("Shift+Enter");
  }
  const height = await field(page).evaluate((area) => area.clientHeight);
  expect(height).toBeGreaterThan(9 * 24);
  expect(height).toBeLessThan(11 * 24);
  await field(page).press("Enter");
  await expect(field(page)).toHaveValue("");
  await sees(page, "14째 줄");
  await expect(timeline(page).locator("article")).toHaveCount(1);
});

test("what is being written is there again after a reload", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아");
  await createRoom(page, "쓰다 만 글");
  await field(page).fill("아직 다 쓰지 못한");
  await page.reload();
  await expect(field(page)).toHaveValue("아직 다 쓰지 못한");
});

test("Enter in the middle of a Hangul syllable sends once, and whole", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아");
  await createRoom(page, "한글");
  const method = await Method.of(page);
  const enter = () => method.key("Enter", "rawKeyDown", 229);

  await field(page).focus();
  await method.compose("ㅇ", "아", "안");
  await method.commit("안");
  await method.compose("ㄴ", "녀", "녕");
  await expect(field(page)).toHaveValue("안녕");
  await enter();
  await expect(field(page)).toHaveValue("안녕");
  await method.commit("녕");
  await expect(field(page)).toHaveValue("");
  await sees(page, "안녕");
  // Some systems tell of the key once more after the syllable is done.
  await field(page).press("Enter");
  await expect(timeline(page).locator("article")).toHaveCount(1);

  // Japanese: Enter only confirms what was chosen.
  await method.compose("に", "にほ", "日本");
  await enter();
  await method.commit("日本");
  await expect(field(page)).toHaveValue("日本");
  await field(page).press("Enter");
  await sees(page, "日本");
});

test("so does Enter where the caret is in the middle of what is written", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아");
  await createRoom(page, "가운데");
  const method = await Method.of(page);
  await field(page).pressSequentially("가라");
  await field(page).press("ArrowLeft");
  await method.compose("ㄴ", "나");
  await method.commit("나");
  await method.compose("ㄷ", "다");
  // On a Mac the key that ends the syllable goes on to break the line there.
  await field(page).evaluate((area) =>
    area.addEventListener("compositionend", () => {
      const line = { inputType: "insertLineBreak", bubbles: true, cancelable: true };
      if (area.dispatchEvent(new InputEvent("beforeinput", line)))
        document.execCommand("insertText", false, "\n");
    }),
  );
  await method.enter("다");
  await expect(field(page)).toHaveValue("");
  await sees(page, "가나다라");
});

test("who comes to more than fits on the page finds where it begins", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "밀린 방");
  await sayAll(mina.page, roomIn(mina.page), ["먼저 있던 말"]);
  await invite(mina.page, doyun);
  await expect(roomRow(doyun.page, "밀린 방")).toBeVisible();
  await doyun.page.goto("about:blank");
  await sayAll(mina.page, roomIn(mina.page), many.slice(0, 140));
  await doyun.page.goto("/");
  await expect(roomRow(doyun.page, "밀린 방").getByLabel("읽지 않은 글 99+개")).toBeVisible();
  await enterRoom(doyun.page, "밀린 방");
  const up = doyun.page.getByRole("button", { name: "새 글 99+개, 첫 글로" });
  await expect(up).toBeVisible();
  await up.click();
  const first = timeline(doyun.page)
    .locator("article", { hasText: /1번째 이야기$/ })
    .first();
  await expect(timeline(doyun.page).getByText("여기부터 새 글")).toBeInViewport();
  await expect(first).toBeInViewport();
  await expect(first).toHaveAttribute("data-shown", "true");
  await expect(up).toBeHidden();

  // It has been seen: whoever goes on does not need it again.
  await doyun.page.getByRole("button", { name: /맨 아래로/ }).click();
  await expect(timeline(doyun.page).getByText("140번째 이야기")).toBeInViewport();
  await expect(up).toBeHidden();
  await say(mina.page, "이제 다 읽었지?");
  await sees(doyun.page, "이제 다 읽었지?");
  await expect(doyun.page.getByRole("button", { name: /첫 글로/ })).toBeHidden();
});

test("what is new and in sight needs no way to it", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "짧은 방");
  await invite(mina.page, doyun);
  await sayAll(mina.page, roomIn(mina.page), ["하나", "둘", "셋"]);
  await enterRoom(doyun.page, "짧은 방");
  await sees(doyun.page, "셋");
  await expect(timeline(doyun.page).getByText("여기부터 새 글")).toBeInViewport();
  await expect(doyun.page.getByRole("button", { name: /첫 글로/ })).toBeHidden();
});
