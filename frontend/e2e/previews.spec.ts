import { expect, type Page } from "@playwright/test";
import { said, two } from "./acting";
import { clean } from "./clean";
import { createRoom, edit, newGuest, post, roomIn, say, sayAll, timeline, unsay } from "./house";
import { Site, siteAddress } from "./site";
import { test } from "./tidy";

let site: Site;

test.beforeAll(async () => {
  site = await Site.open();
});

test.afterAll(() => site.close());

const news = `<title>집</title>
  <meta property="og:title" content="사랑방을 다시 열다">
  <meta property="og:description" content="손님을 맞아 이야기하던 방">
  <meta property="og:site_name" content="마을 소식">`;

const card = (page: Page, title: string) => timeline(page).getByRole("link", { name: title });
const top = (page: Page, body: string) => said(page, body).evaluate((one) => one.getBoundingClientRect().top);

test("what a link leads to is seen on both nodes, comes again with the room, and goes with its words", async ({
  browser,
}) => {
  const { mina, doyun } = await two(browser, "미리 보는 방");
  const link = site.page("/news", news);
  const elsewhere: string[] = [];
  doyun.page.on("request", (request) => {
    if (request.url().includes(siteAddress)) elsewhere.push(request.url());
  });
  await say(mina.page, `이것 봐 ${link}`);
  for (const { page } of [mina, doyun]) {
    await expect(card(page, "사랑방을 다시 열다")).toBeVisible();
    await expect(card(page, "사랑방을 다시 열다")).toContainText("마을 소식");
    await expect(card(page, "사랑방을 다시 열다")).toContainText("손님을 맞아 이야기하던 방");
    await expect(card(page, "사랑방을 다시 열다")).toHaveAttribute("href", link);
  }
  await doyun.page.reload();
  await expect(card(doyun.page, "사랑방을 다시 열다")).toBeVisible();
  await clean(doyun.page);
  // The reader's browser has asked nobody.
  expect(elsewhere).toEqual([]);

  const room = roomIn(mina.page);
  const other = await post(mina.page, room, `고칠 글 ${site.page("/other", "<title>다른 쪽</title>")}`);
  await expect(card(doyun.page, "다른 쪽")).toBeVisible();
  await edit(mina.page, room, other, "고친 글");
  await expect(said(doyun.page, "고친 글")).toBeVisible();
  await expect(card(doyun.page, "다른 쪽")).toBeHidden();
  await edit(mina.page, room, other, `또 고친 글 ${site.page("/third", "<title>셋째 쪽</title>")}`);
  await expect(card(doyun.page, "셋째 쪽")).toBeVisible();
  await unsay(mina.page, room, other);
  await expect(card(doyun.page, "셋째 쪽")).toBeHidden();
});

/** A page that keeps whoever asks waiting; not for long, or they go. */
function late(path: string): { readonly link: string; readonly arrive: () => void } {
  let arrive: () => void = () => {};
  const wait = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return { link: site.page(path, news, wait), arrive: () => arrive() };
}

const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test("when it comes below, who is at the end stays there and who reads above stays there", async ({
  browser,
}) => {
  const { mina, doyun, id: room } = await two(browser, "가만히 있는 방");
  await sayAll(
    mina.page,
    room,
    Array.from({ length: 30 }, (_, at) => `앞의 말 ${at}.`),
  );
  await expect(said(doyun.page, "앞의 말 29.")).toBeInViewport();
  await timeline(doyun.page).hover();
  await doyun.page.mouse.wheel(0, -700);
  await expect(doyun.page.getByRole("button", { name: /맨 아래로/ })).toBeVisible();
  await expect(said(doyun.page, "앞의 말 8.")).toBeInViewport();

  const { link, arrive } = late("/below");
  await post(mina.page, room, `늦게 오는 ${link}`);
  await sayAll(mina.page, room, ["뒤의 말 하나", "뒤의 말 둘"]);
  await expect(said(mina.page, "뒤의 말 둘")).toBeInViewport();
  const before = await top(doyun.page, "앞의 말 8.");
  arrive();
  await expect(card(mina.page, "사랑방을 다시 열다")).toBeVisible();
  await drawn(mina.page);
  await expect(said(mina.page, "뒤의 말 둘")).toBeInViewport({ ratio: 1 });
  await expect(mina.page.getByRole("button", { name: /맨 아래로/ })).toBeHidden();
  await drawn(doyun.page);
  expect(Math.abs((await top(doyun.page, "앞의 말 8.")) - before)).toBeLessThan(2);
});

test("when it comes above, nothing moves of what one reads", async ({ browser }) => {
  const { mina, doyun, id: room } = await two(browser, "위에서 오는 방");
  await sayAll(
    mina.page,
    room,
    Array.from({ length: 20 }, (_, at) => `앞의 말 ${at}.`),
  );
  const seq = await post(mina.page, room, "늦게 오는");
  await sayAll(
    mina.page,
    room,
    Array.from({ length: 40 }, (_, at) => `뒤의 말 ${at}.`),
  );
  await expect(said(doyun.page, "뒤의 말 39.")).toBeInViewport();
  // Up to it, and down again until it is just out of sight.
  await timeline(doyun.page).hover();
  await expect(async () => {
    await doyun.page.mouse.wheel(0, -300);
    await expect(said(doyun.page, "늦게 오는")).toBeInViewport({ timeout: 300 });
  }).toPass();
  const bottom = await said(doyun.page, "늦게 오는").evaluate((one) => one.getBoundingClientRect().bottom);
  await doyun.page.mouse.wheel(0, bottom);
  await expect(said(doyun.page, "늦게 오는")).not.toBeInViewport();
  await expect(said(doyun.page, "뒤의 말 8.")).toBeInViewport();

  const { link, arrive } = late("/above");
  await edit(mina.page, room, seq, `늦게 오는 ${link}`);
  await expect(said(doyun.page, "늦게 오는 http")).toBeAttached();
  await drawn(doyun.page);
  const before = await top(doyun.page, "뒤의 말 8.");
  arrive();
  await expect(card(doyun.page, "사랑방을 다시 열다")).toBeAttached();
  await drawn(doyun.page);
  expect(Math.abs((await top(doyun.page, "뒤의 말 8.")) - before)).toBeLessThan(2);
});

test("nothing of this machine is asked, however it is spelled", async ({ browser }) => {
  const mina = await newGuest(browser, "민아");
  const room = await createRoom(mina.page, "넘보는 방");
  const secret = await Site.open("127.0.0.1:0");
  const { port } = secret;
  // As many as one person may post at a time and have looked behind; PreviewerTests has the whole list.
  const hosts = ["127.0.0.1", "[::ffff:127.0.0.1]", "2130706433", "localhost.", "①②⑦.0.0.1"];
  for (const [at, host] of hosts.entries()) {
    const good = site.page(`/good-${at}`, `<title>보여도 되는 쪽 ${at}.</title>`);
    await post(mina.page, room, `http://${host}:${port}/ http://169.254.169.254/latest/ ${good}`);
    // When it is shown, those before it have been tried.
    await expect(card(mina.page, `보여도 되는 쪽 ${at}.`)).toBeAttached();
  }
  expect(secret.asked).toEqual([]);
  secret.close();
});
