/**
 * Shows what the house tells while no page of it is open, and opens its door without a connection: the page and what it
 * is made of are kept. Nothing that anybody said is.
 */

const somethingNew = { ko: "새 글이 있어요", en: "There is something new" };

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(furnish());
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const page = "page";
const parts = "parts";
/** Of several versions; their names change with what is in them. */
const mostParts = 200;

/** The page that installs this one was there before it. */
async function furnish() {
  const fresh = await fetch("/");
  const names = (await fresh.clone().text()).match(/\/assets\/[^"']+/g) ?? [];
  await (await caches.open(page)).put("/", fresh);
  await (await caches.open(parts)).addAll(names);
}

/** What a page has fetched by itself, and before this one was there: its words are such a part. */
self.addEventListener("message", (event) => {
  const names = Array.isArray(event.data?.parts) ? event.data.parts : [];
  const ours = names.filter((name) => typeof name === "string" && name.startsWith("/assets/"));
  event.waitUntil(Promise.all(ours.map((name) => part(new Request(name)))));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/assets/")) event.respondWith(part(request));
  else if (request.mode === "navigate" && !isServers(pathname)) event.respondWith(door(request));
});

/** What is no page of ours, though one may go there. */
const isServers = (pathname) => /^\/(api|actuator|docs|v3|ws-connect|swagger-ui)(\/|$)/.test(pathname);

/** The same page stands at every address of ours. */
async function door(request) {
  const kept = await caches.open(page);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await kept.put("/", fresh.clone());
    return fresh;
  } catch (unreachable) {
    const last = await kept.match("/", { ignoreVary: true });
    if (last) return last;
    throw unreachable;
  }
}

async function part(request) {
  const kept = await caches.open(parts);
  // By its name, which changes with what is in it, whatever a server on the way says it varies with.
  const known = await kept.match(request, { ignoreVary: true });
  if (known) return known;
  const fresh = await fetch(request);
  if (fresh.ok) {
    await kept.put(request, fresh.clone());
    const all = await kept.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - mostParts)).map((old) => kept.delete(old)));
  }
  return fresh;
}

/** One after the other: each looks at what those before it have left on the screen. */
let before = Promise.resolve();

self.addEventListener("push", (event) => {
  const words = event.data?.json() ?? {};
  before = before.catch(() => {}).then(() => told(words));
  event.waitUntil(before);
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.room));
});

/**
 * One notification for each room: the next takes the place of the one before. What is told twice, as when a node died over
 * it, or late, leaves the one that is there: shown again without a sound, for some browsers want each push to show something.
 */
async function told({ type, room, seq, title, body, language = "ko" }) {
  if (type === "read") return takeAway(room, seq);
  const [last] = await shown(room);
  const isNew = !last || seq > last.data.seq;
  const said = {
    title: title ?? "사랑방",
    body: body ?? somethingNew[language],
    lang: language,
    data: { room, seq },
  };
  const { title: head, ...rest } = isNew
    ? said
    : { ...said, title: last.title, body: last.body, data: last.data };
  await self.registration.showNotification(head, {
    ...rest,
    icon: "/icon.svg",
    ...(room && { tag: room, renotify: isNew }),
  });
}

/** Read on another device, as far as that. */
async function takeAway(room, seq) {
  for (const notification of await shown(room)) if (!(notification.data.seq > seq)) notification.close();
}

const shown = async (room) => (room ? await self.registration.getNotifications({ tag: room }) : []);

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
