import { expect, type JSHandle, type Page } from "@playwright/test";
import { act, press, said, two } from "./acting";
import { clean } from "./clean";
import { ask, field, roomIn, roomRow, say, sayAll, timeline, unsay } from "./house";
import { picture } from "./picture";
import { test } from "./tidy";

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const photo = (name: string, width = 90, height = 60): Chosen => ({
  name,
  mimeType: "image/png",
  buffer: picture(width, height),
});

const tray = (page: Page) => page.getByRole("main").getByRole("region", { name: "보낼 파일" });
const brought = (page: Page, name: string) => tray(page).getByRole("listitem").filter({ hasText: name });
const shown = (page: Page, name: string) => timeline(page).getByRole("img", { name });

async function pick(page: Page, ...files: readonly Chosen[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("main").getByRole("button", { name: "파일 첨부" }).click();
  await (await chooser).setFiles([...files]);
}

/** As the browser carries a file over the page, or out of the clipboard. */
function carried(page: Page, { name, mimeType, buffer }: Chosen): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle(
    ({ name, type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type }));
      return transfer;
    },
    { name, type: mimeType, base64: buffer.toString("base64") },
  );
}

async function paste(page: Page, file: Chosen): Promise<void> {
  const clipboardData = await carried(page, file);
  await field(page).evaluate(
    (area, data) =>
      area.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      ),
    clipboardData,
  );
}

const status = (page: Page, path: string) => page.evaluate(async (at) => (await fetch(at)).status, path);

async function fileIn(page: Page): Promise<string> {
  const { messages } = await ask<{ messages: { files: { id: string }[] }[] }>(
    page,
    "GET",
    `/api/rooms/${roomIn(page)}/messages`,
  );
  return messages.flatMap(({ files }) => files).at(-1)?.id ?? "";
}

test("what is picked, pasted and dropped is seen on the other node, and looked at closely", async ({
  browser,
}) => {
  const { mina, doyun } = await two(browser, "사진 방");

  await pick(mina.page, photo("마당.png", 900, 600), {
    name: "회의록.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("오늘의 이야기"),
  });
  await expect(brought(mina.page, "마당.png")).toContainText("다 올렸어요");
  await expect(brought(mina.page, "회의록.txt")).toContainText("다 올렸어요");
  await clean(mina.page);
  await field(mina.page).press("Enter");
  await expect(tray(mina.page)).toBeHidden();
  await expect(shown(doyun.page, "마당.png")).toBeVisible();
  const card = timeline(doyun.page).getByRole("link", { name: /회의록\.txt 내려받기/ });
  await expect(card).toContainText("텍스트");
  const saved = doyun.page.waitForEvent("download");
  await card.click();
  expect((await saved).suggestedFilename()).toBe("회의록.txt");

  await paste(mina.page, photo("붙인 그림.png"));
  await expect(brought(mina.page, "붙인 그림.png")).toContainText("다 올렸어요");
  await say(mina.page, "붙여 넣었어요");
  await expect(shown(doyun.page, "붙인 그림.png")).toBeVisible();

  const dataTransfer = await carried(mina.page, photo("놓은 그림.png"));
  await mina.page.dispatchEvent("main", "dragenter", { dataTransfer });
  await expect(mina.page.getByText("사진 방에 놓아서 올리기")).toBeVisible();
  await mina.page.dispatchEvent("main", "drop", { dataTransfer });
  await expect(mina.page.getByText("사진 방에 놓아서 올리기")).toBeHidden();
  await expect(brought(mina.page, "놓은 그림.png")).toContainText("다 올렸어요");
  await field(mina.page).press("Enter");
  await expect(shown(doyun.page, "놓은 그림.png")).toBeVisible();
  await expect(roomRow(doyun.page, "사진 방")).toContainText("민아: 사진");

  await timeline(doyun.page).getByRole("button", { name: "마당.png 크게 보기" }).click();
  const box = doyun.page.getByRole("dialog", { name: "마당.png" });
  await expect(box.getByRole("img", { name: "마당.png" })).toBeVisible();
  await expect(box.getByRole("link", { name: "내려받기" })).toHaveAttribute("download", "마당.png");
  await expect(box).toContainText("900 × 600");
  await clean(doyun.page);
  await doyun.page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await clean(doyun.page);
});

test("how far it is can be seen; it can be taken back, and what is sent meanwhile waits for it", async ({
  browser,
}) => {
  const { mina, doyun } = await two(browser, "느린 방");
  const line = await mina.context.newCDPSession(mina.page);
  await line.send("Network.enable");
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 150_000 };
  await line.send("Network.emulateNetworkConditions", slow);
  const large = (name: string) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.concat([Buffer.from("bytes"), Buffer.alloc(1_500_000, 7)]),
  });
  await pick(mina.page, large("하나.bin"), large("둘.bin"));
  const progress = mina.page.getByRole("progressbar", { name: "하나.bin 올리는 중" });
  await expect.poll(async () => Number(await progress.getAttribute("aria-valuenow"))).toBeGreaterThan(0);
  await say(mina.page, "곧 가요");
  await expect(mina.page.getByText("파일이 다 올라가면 보내요")).toBeVisible();
  await expect(timeline(doyun.page).getByText("곧 가요")).toBeHidden();
  await mina.page.getByRole("button", { name: "하나.bin 올리기 그만두기" }).click();
  await expect(brought(mina.page, "하나.bin")).toBeHidden();
  await line.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await expect(timeline(doyun.page).getByText("곧 가요")).toBeVisible();
  await expect(timeline(doyun.page).getByRole("link", { name: /둘\.bin/ })).toBeVisible();
  await expect(timeline(doyun.page).getByRole("link", { name: /하나\.bin/ })).toHaveCount(0);
  await expect(field(mina.page)).toHaveValue("");
});

test("what cannot be brought is told beside it, and holds back what it belongs to", async ({ browser }) => {
  const { mina, doyun } = await two(browser, "좁은 방");
  await mina.page.route("**/api/files/limits", (route) => route.fulfill({ json: { maxSize: 2_048 } }));
  await pick(
    mina.page,
    { name: "큰.bin", mimeType: "application/octet-stream", buffer: Buffer.alloc(3_000, 1) },
    photo("작은.png", 9, 6),
  );
  await expect(brought(mina.page, "큰.bin").getByRole("alert")).toHaveText(
    "파일이 너무 커요. 2 KB까지 올릴 수 있어요.",
  );
  await expect(mina.page.getByText("올리지 못한 파일을 빼거나")).toBeVisible();
  await clean(mina.page);
  await say(mina.page, "이것만");
  await expect(field(mina.page)).toHaveValue("이것만");
  await mina.page.getByRole("button", { name: "큰.bin 빼기" }).click();
  await expect(brought(mina.page, "작은.png")).toContainText("다 올렸어요");
  await field(mina.page).press("Enter");
  await expect(shown(doyun.page, "작은.png")).toBeVisible();

  let broken = true;
  await mina.page.route("**/files?name=*", (route) =>
    broken ? route.fulfill({ status: 500 }) : route.continue(),
  );
  await pick(mina.page, photo("다시.png"));
  await expect(brought(mina.page, "다시.png").getByRole("alert")).toBeVisible();
  broken = false;
  await mina.page.getByRole("button", { name: "다시.png 다시 올리기" }).click();
  await expect(brought(mina.page, "다시.png")).toContainText("다 올렸어요");
});

test("in a thread files go with its answer", async ({ browser }) => {
  const { mina, doyun } = await two(browser, "답하는 방");
  await say(doyun.page, "사진 있어요?");
  await act(mina.page, "사진 있어요?", "스레드 보기");
  const beside = mina.page.getByRole("complementary");
  const chooser = mina.page.waitForEvent("filechooser");
  await beside.getByRole("button", { name: "파일 첨부" }).click();
  await (await chooser).setFiles([photo("답.png")]);
  await expect(beside.getByText("다 올렸어요")).toBeVisible();
  await expect(tray(mina.page)).toBeHidden();
  await beside.getByRole("textbox", { name: "스레드에 답글쓰기" }).press("Enter");
  await expect(beside.getByRole("log").getByRole("img", { name: "답.png" })).toBeVisible();
  await expect(shown(doyun.page, "답.png")).toBeVisible();
});

test("an image takes its room before it is there", async ({ browser }) => {
  const { mina, doyun } = await two(browser, "가만한 방");
  let arrive: () => void = () => {};
  const wait = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await doyun.page.route("**/preview", async (route) => {
    await wait;
    await route.continue();
  });
  await pick(mina.page, photo("늦은 그림.png", 800, 500));
  await expect(brought(mina.page, "늦은 그림.png")).toContainText("다 올렸어요");
  await say(mina.page, "기다려요");
  const row = timeline(doyun.page).locator("article", { hasText: "기다려요" });
  await expect(row).toBeVisible();
  const before = (await row.boundingBox())?.height;
  arrive();
  await expect
    .poll(() => shown(doyun.page, "늦은 그림.png").evaluate((one) => (one as HTMLImageElement).naturalWidth))
    .toBe(720);
  expect((await row.boundingBox())?.height).toBe(before);
  expect(before).toBeGreaterThan(200);
});

test("what one looks at stays though messages push on, and so does a menu", async ({ browser }) => {
  const { mina, doyun, id } = await two(browser, "북적이는 방");
  const { page } = doyun;
  const many = (what: string) => Array.from({ length: 40 }, (_, at) => `${what} ${at}.`);
  await pick(mina.page, photo("감나무.png", 300, 200));
  await expect(brought(mina.page, "감나무.png")).toContainText("다 올렸어요");
  await say(mina.page, "감이 익었어");
  await timeline(page).getByRole("button", { name: "감나무.png 크게 보기" }).click();
  const box = page.getByRole("dialog", { name: "감나무.png" });
  await expect(box).toBeVisible();
  await sayAll(mina.page, id, many("앞의 말"));
  await expect(page.getByRole("navigation").getByText("민아: 앞의 말 39.")).toBeVisible();
  await expect(box.getByRole("img", { name: "감나무.png" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  // What came meanwhile and did not fit below it was not seen.
  await page.getByRole("button", { name: /새 글 \d+개, 맨 아래로/ }).click();
  await expect(timeline(page).getByText("앞의 말 39.")).toBeInViewport();

  await press(page, "앞의 말 39.", "더 보기");
  await sayAll(mina.page, id, many("뒤의 말"));
  await expect(page.getByRole("navigation").getByText("민아: 뒤의 말 39.")).toBeVisible();
  await page.getByRole("menuitem", { name: "👍" }).click();
  await expect(said(page, "앞의 말 39.").getByRole("button", { name: "👍 1명" })).toBeInViewport();

  await press(page, "앞의 말 39.", "더 보기");
  await page.getByRole("menuitem", { name: "다른 이모지" }).click();
  await expect(page.getByRole("combobox", { name: "이모지 찾기" })).toBeVisible();
  await sayAll(mina.page, id, many("더 뒤의 말"));
  await expect(page.getByRole("navigation").getByText("민아: 더 뒤의 말 39.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "이모지 찾기" })).toBeVisible();
});

test("who is removed gets no bytes, and what is deleted is gone for everybody", async ({ browser }) => {
  const { mina, doyun, id } = await two(browser, "닫힌 방");
  await pick(mina.page, photo("비밀.png"));
  await expect(brought(mina.page, "비밀.png")).toContainText("다 올렸어요");
  await field(mina.page).press("Enter");
  await expect(shown(doyun.page, "비밀.png")).toBeVisible();
  const first = `/api/files/${await fileIn(mina.page)}`;
  expect(await status(doyun.page, first)).toBe(200);
  const me = await ask<{ id: string }>(doyun.page, "GET", "/api/session");
  await ask(mina.page, "DELETE", `/api/rooms/${id}/members/${me.id}`);
  expect(await status(doyun.page, first)).toBe(404);
  expect(await status(doyun.page, `${first}/preview`)).toBe(404);
  expect(await status(mina.page, first)).toBe(200);

  const { messages } = await ask<{ messages: { seq: number; files: unknown[] }[] }>(
    mina.page,
    "GET",
    `/api/rooms/${id}/messages`,
  );
  const said = messages.find(({ files }) => files.length > 0);
  await unsay(mina.page, id, said?.seq ?? 0);
  await expect(timeline(mina.page).getByText("삭제된 메시지입니다")).toBeVisible();
  await expect(shown(mina.page, "비밀.png")).toHaveCount(0);
  expect(await status(mina.page, first)).toBe(404);
});
