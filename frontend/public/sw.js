/** Shows what the house tells while no page of it is open. It keeps nothing, and asks for nothing. */

const somethingNew = { ko: "새 글이 있어요", en: "There is something new" };

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  event.waitUntil(told(event.data?.json() ?? {}));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.room));
});

/** One notification for each room: the next takes the place of the one before. */
async function told({ type, room, title, body, language = "ko" }) {
  if (type === "read") return takeAway(room);
  await self.registration.showNotification(title ?? "사랑방", {
    body: body ?? somethingNew[language],
    lang: language,
    icon: "/icon.svg",
    data: { room },
    ...(room && { tag: room, renotify: true }),
  });
}

/** Read on another device. */
async function takeAway(room) {
  for (const shown of await self.registration.getNotifications({ tag: room })) shown.close();
}

/** In a page that is there already, if there is one. */
async function open(room) {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find(({ focused }) => focused) ?? pages[0];
  if (!page) {
    await self.clients.openWindow(room ? `/rooms/${room}` : "/");
    return;
  }
  if (room) page.postMessage({ open: room });
  await page.focus();
}
