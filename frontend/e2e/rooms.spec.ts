import { expect } from "@playwright/test";
import { clean } from "./clean";
import {
  createRoom,
  enterRoom,
  field,
  invite,
  newGuest,
  roomIn,
  roomRow,
  say,
  secondNode,
  sees,
  someName,
} from "./house";
import { test } from "./tidy";

test("a public room is found and joined", async ({ browser }) => {
  const name = someName("열린방-");
  const mina = await newGuest(browser, "민아");
  await createRoom(mina.page, name, "공개");
  await say(mina.page, "누구든 들어와요");

  const doyun = await newGuest(browser, "도윤", secondNode);
  await doyun.page.getByRole("button", { name: "방 둘러보기" }).click();
  await doyun.page.getByPlaceholder("공개된 방 찾기").fill(name);
  await doyun.page.getByRole("button", { name: `${name} 들어가기` }).click();
  await sees(doyun.page, "누구든 들어와요");
  await say(doyun.page, "들어왔어요");
  await sees(mina.page, "들어왔어요");
});

test("a direct conversation is the same room for both", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  const start = async ({ page }: typeof mina, other: typeof mina) => {
    await page.getByRole("button", { name: "새로 시작하기" }).click();
    await page.getByRole("menuitem", { name: "다이렉트 메시지" }).click();
    await page.getByRole("combobox", { name: "사람" }).fill(other.username);
    await page.getByRole("option", { name: other.username }).click();
    await page.getByRole("button", { name: "이야기 시작" }).click();
    await expect(page.getByRole("heading", { level: 1, name: other.name })).toBeVisible();
    return roomIn(page);
  };
  const hers = await start(mina, doyun);
  await say(mina.page, "잘 지냈어?");
  const his = await start(doyun, mina);
  expect(his).toBe(hers);
  await sees(doyun.page, "잘 지냈어?");
  await say(doyun.page, "그럼");
  await sees(mina.page, "그럼");
});

test("who leaves a room no longer has it", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "사랑채");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "사랑채");
  await doyun.page.getByRole("button", { name: "방 설정" }).click();
  await doyun.page.getByRole("button", { name: "방에서 나가기" }).click();
  await doyun.page.getByRole("button", { name: "나가기", exact: true }).click();
  await expect(roomRow(doyun.page, "사랑채")).toBeHidden();
  await mina.page.getByRole("button", { name: "사람들" }).click();
  const beside = mina.page.getByRole("complementary");
  await expect(beside.getByText(`@${mina.username}`)).toBeVisible();
  await expect(beside.getByText(`@${doyun.username}`)).toBeHidden();
});

test("who is removed is told so, and hears nothing of what comes after", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "곳간");
  await createRoom(mina.page, "대청");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "대청");
  await say(mina.page, "열쇠는 독 밑에");
  await sees(doyun.page, "열쇠는 독 밑에");

  await mina.page.getByRole("button", { name: "사람들" }).click();
  await mina.page.getByRole("button", { name: "도윤님에 대해 할 일" }).click();
  await mina.page.getByRole("menuitem", { name: "내보내기", exact: true }).click();
  await mina.page.getByRole("dialog").getByRole("button", { name: "내보내기", exact: true }).click();
  await expect(doyun.page.getByText("이 방에서 나왔어요")).toBeVisible();
  await expect(roomRow(doyun.page, "대청")).toBeHidden();
  await say(mina.page, "이제 우리끼리야");
  await sees(mina.page, "이제 우리끼리야");
  await expect(doyun.page.getByText("이제 우리끼리야")).toBeHidden();

  // The rest of the connection lives on: a new invitation is heard at once.
  await mina.page.getByRole("complementary").getByRole("button", { name: "닫기" }).click();
  await enterRoom(mina.page, "곳간");
  await mina.page.getByRole("button", { name: "사람들" }).click();
  const beside = mina.page.getByRole("complementary", { name: "사람들" });
  await beside.getByRole("combobox", { name: "사람" }).fill(doyun.username);
  await mina.page.getByRole("option", { name: doyun.username }).click();
  await beside.getByRole("button", { name: "초대하기" }).click();
  await expect(beside.getByText(`@${doyun.username}`)).toBeVisible();
  await expect(roomRow(doyun.page, "곳간")).toBeVisible();
});

test("a new name is seen by everyone", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const doyun = await newGuest(browser, "도윤", secondNode);
  await createRoom(mina.page, "옛이름");
  await invite(mina.page, doyun);
  await enterRoom(doyun.page, "옛이름");
  await mina.page.getByRole("button", { name: "방 설정" }).click();
  await mina.page.getByLabel("방 이름").fill("새이름");
  await mina.page.getByRole("button", { name: "이름 바꾸기" }).click();
  await expect(mina.page.getByRole("heading", { level: 1, name: "새이름" })).toBeVisible();
  await expect(doyun.page.getByRole("heading", { level: 1, name: "새이름" })).toBeVisible();
  await expect(roomRow(doyun.page, "새이름")).toBeVisible();
});

test("Ctrl-K goes to a room with a few letters", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아");
  await createRoom(page, "건넌방");
  await createRoom(page, "안방");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "방 찾기" }).fill("건넌");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "건넌방" })).toBeVisible();
  await expect(field(page)).toBeFocused();
});

test("an address that is not mine says so", async ({ browser }) => {
  const { page } = await newGuest(browser, "민아");
  await page.goto("/rooms/00000000-0000-4000-8000-000000000000");
  await expect(page.getByText("그런 방이 없어요")).toBeVisible();
});

test("what cannot be fetched takes away neither the room nor what is beside it later", async ({
  browser,
}) => {
  // A worker may have it already.
  const { page } = await newGuest(browser, "민아", undefined, { serviceWorkers: "block" });
  await createRoom(page, "성한 방");
  await say(page, "여기 있어요");
  await page.route(/\/assets\/(Members|Switcher)-.*\.js$/, (route) => route.abort());
  await page.reload();
  await page.getByRole("button", { name: "사람들" }).click();
  const beside = page.getByRole("complementary", { name: "사람들" });
  await expect(beside.getByRole("alert")).toContainText("여기를 보여 드리지 못했어요");
  await expect(beside.getByRole("button", { name: "새로 고침" })).toBeVisible();
  await sees(page, "여기 있어요");
  await page.getByRole("button", { name: "고정된 글" }).click();
  await expect(page.getByText("고정된 글이 없어요")).toBeVisible();

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("여기를 보여 드리지 못했어요");
  await clean(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await sees(page, "여기 있어요");
});
