import { askPermission } from "../ui/alarms";
import { language } from "../ui/language";
import { remembered } from "../ui/remembered";
import { http, path } from "../wire/http";
import { type Store, store } from "../wire/store";

/** What the server calls this browser, while it is to be told by push. */
const memory = remembered<string>("push", (value) => typeof value === "string");

export const pushed: Store<boolean> = store(memory.read() !== undefined);

/** Over plain http, except on this machine, a browser can not. */
export const canPush = () =>
  "serviceWorker" in navigator && "PushManager" in window && typeof Notification !== "undefined";

/** Whether the person, or the browser, has allowed it. */
export async function pushOn(): Promise<boolean> {
  if (!(await askPermission())) return false;
  await subscribe();
  return true;
}

export async function pushOff(): Promise<void> {
  const id = memory.read();
  remember(undefined);
  const worker = await navigator.serviceWorker.getRegistration();
  const subscription = await worker?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  // If the server does not hear of it now, the push service tells it the next time.
  if (id) await http.delete(path("push-subscriptions", id)).catch(() => {});
}

/** For whoever has come in here now: what was subscribed for an earlier session ended with it. */
export async function renewPush(): Promise<void> {
  if (pushed.get() && canPush() && Notification.permission === "granted") await subscribe().catch(() => {});
}

async function subscribe(): Promise<void> {
  await navigator.serviceWorker.register("/sw.js");
  const worker = await navigator.serviceWorker.ready;
  const { key } = await http.get<{ key: string }>("/api/push-key");
  const { endpoint, keys } = (await subscribed(worker.pushManager, bytes(key))).toJSON();
  const told = { endpoint, p256dh: keys?.p256dh, auth: keys?.auth, language: language.get() };
  remember((await http.post<{ id: string }>("/api/push-subscriptions", told)).id);
}

/** One that was made for another key, of a house that stood at this address before, is in the way. */
async function subscribed(pushes: PushManager, key: Uint8Array<ArrayBuffer>): Promise<PushSubscription> {
  const wish = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await pushes.subscribe(wish);
  } catch (thrown) {
    const other = await pushes.getSubscription();
    if (!other) throw thrown;
    await other.unsubscribe();
    return await pushes.subscribe(wish);
  }
}

function remember(id: string | undefined): void {
  memory.write(id);
  pushed.set(id !== undefined);
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
