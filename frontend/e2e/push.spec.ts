import { type BrowserContext, type CDPSession, expect, type Page } from "@playwright/test";
import { ask, createRoom, invite, newGuest, post, roomIn, secondNode } from "./house";
import { test } from "./tidy";

/** The browser's push service cannot be reached from here: this stands in for what it would answer. */
async function withPushService(context: BrowserContext): Promise<void> {
  await context.grantPermissions(["notifications"]);
  await context.addInitScript(() => {
    const base64 = (bytes: ArrayBuffer) =>
      btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "");
    PushManager.prototype.subscribe = async () => {
      const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, [
        "deriveBits",
      ]);
      const p256dh = base64(await crypto.subtle.exportKey("raw", pair.publicKey));
      const auth = base64(crypto.getRandomValues(new Uint8Array(16)).buffer);
      const endpoint = `https://push.example.com/${crypto.randomUUID()}`;
      return { toJSON: () => ({ endpoint, keys: { p256dh, auth } }) } as unknown as PushSubscription;
    };
  });
}

/** Delivers to the page's worker as a push service would. */
class Deliverer {
  private readonly cdp: CDPSession;
  private readonly origin: string;
  private registration = "";

  constructor(cdp: CDPSession, origin: string) {
    this.cdp = cdp;
    this.origin = origin;
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      this.registration =
        registrations.find(({ isDeleted }) => !isDeleted)?.registrationId ?? this.registration;
    });
  }

  static async to(page: Page): Promise<Deliverer> {
    const cdp = await page.context().newCDPSession(page);
    const deliverer = new Deliverer(cdp, new URL(page.url()).origin);
    await cdp.send("ServiceWorker.enable");
    await expect.poll(() => deliverer.registration).not.toBe("");
    return deliverer;
  }

  async deliver(words: object): Promise<void> {
    const { origin, registration: registrationId } = this;
    await this.cdp.send("ServiceWorker.deliverPushMessage", {
      origin,
      registrationId,
      data: JSON.stringify(words),
    });
  }
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    return (await worker.getNotifications()).map(({ title, body, tag, lang }) => ({
      title,
      body,
      tag,
      lang,
    }));
  });

test("push is turned on and off for a browser, and what comes is shown until it is read", async ({
  browser,
}) => {
  const mina = await newGuest(browser, "민아", secondNode);
  const doyun = await newGuest(browser, "도윤");
  await createRoom(mina.page, "먼 방");
  await invite(mina.page, doyun);
  await createRoom(mina.page, "가까운 방");
  await invite(mina.page, doyun);
  const room = roomIn(mina.page);
  const { page, context } = doyun;
  await withPushService(context);
  await page.goto("/settings");
  const told = page.waitForResponse((answer) => answer.url().endsWith("/api/push-subscriptions"));
  await page.getByRole("switch", { name: "사랑방을 닫아 두어도 알리기" }).click();
  expect((await told).status()).toBe(201);
  await expect(page.getByRole("switch", { name: "사랑방을 닫아 두어도 알리기" })).toBeChecked();

  const service = await Deliverer.to(page);
  const first = await post(mina.page, room, "어디야?");
  const seq = await post(mina.page, room, "문 앞이야");
  const words = { type: "said", room, title: "가까운 방", language: "ko" };
  await service.deliver({ ...words, seq: first, body: "민아: 어디야?" });
  await service.deliver({ ...words, seq, body: "민아: 문 앞이야" });
  // Told twice, or late: neither takes the place of the newest.
  await service.deliver({ ...words, seq, body: "민아: 문 앞이야, 다시" });
  await service.deliver({ ...words, seq: first, body: "민아: 어디야?" });
  await expect
    .poll(() => shown(page))
    .toEqual([{ title: "가까운 방", body: "민아: 문 앞이야", tag: room, lang: "ko" }]);

  // What was clicked is opened; a click of the test's own may not bring the window to the front.
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(`self.registration.getNotifications().then(([notification]) => {
    self.dispatchEvent(new NotificationEvent("notificationclick", { notification }));
  })`);
  await expect(page.getByRole("heading", { level: 1, name: "가까운 방" })).toBeVisible();
  await expect.poll(() => shown(page)).toEqual([]);

  // Read elsewhere: the page hears of it, or a push says so.
  await page.goto("/settings");
  await service.deliver({ ...words, seq, body: "민아: 문 앞이야" });
  await expect.poll(async () => (await shown(page)).length).toBe(1);
  await service.deliver({ type: "read", room, seq: first });
  await service.deliver({ type: "read", room, seq });
  await expect.poll(() => shown(page)).toEqual([]);
  const next = await post(mina.page, room, "들어왔어");
  await service.deliver({ ...words, seq: next, body: "민아: 들어왔어" });
  await expect.poll(async () => (await shown(page)).length).toBe(1);
  await ask(page, "PUT", `/api/rooms/${room}/read`, { seq: next });
  await expect.poll(() => shown(page)).toEqual([]);

  await page.getByRole("switch", { name: "사랑방을 닫아 두어도 알리기" }).click();
  await expect(page.getByRole("switch", { name: "사랑방을 닫아 두어도 알리기" })).not.toBeChecked();
});
