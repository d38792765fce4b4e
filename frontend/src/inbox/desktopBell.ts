import { alarmSound } from "../ui/alarms";
import { inALine } from "../ui/inALine";
import { isFirst, isLookedAt } from "../ui/looked";
import { spoken } from "../ui/speech";
import type { Message } from "../wire/message";
import type { Room } from "../wire/room";
import type { Bell } from "./alarm";
import { chimes } from "./chimes";

/** Characters of a message that are shown. */
const most = 200;
/** All pages of a browser hear a message within so many milliseconds, those too that the browser has put to sleep a little. */
const together = 30_000;

/**
 * Notifications of the desktop, with a sound if one wants it: once for all pages that are open in this browser, and not
 * while one of them is looked at.
 *
 * @param called what a room is called
 */
export function desktopBell(called: (room: Room) => string): Bell {
  const sound = chimes();
  const chime = () => {
    if (alarmSound.get()) sound();
  };
  const ring = async (room: Room, message: Message) => {
    if ((await isLookedAt()) || !(await isFirst(`${room.id} ${message.seq}`, together))) return;
    chime();
    await notify(called(room), room, message);
  };
  return {
    chime,
    ring: (room, message) => void ring(room, message),
    hush: (room) => void takeAway(room),
  };
}

/** By the worker, which is there when it is clicked, or read on another device, though this page is not any more. */
async function notify(title: string, { id }: Room, message: Message): Promise<void> {
  if (typeof Notification === "undefined" || Notification.permission !== "granted") return;
  const line = inALine(message, spoken());
  const shown = {
    body: `${message.sender.displayName}: ${line.slice(0, most)}`,
    lang: document.documentElement.lang,
    icon: "/icon.svg",
    tag: id,
    renotify: true,
    silent: true,
    data: { room: id, seq: message.seq },
  };
  const worker = await registration();
  await worker?.showNotification(title, shown);
}

/** Also what came by push while no page was open. */
async function takeAway(tag: string): Promise<void> {
  const worker = await registration();
  for (const told of (await worker?.getNotifications({ tag })) ?? []) told.close();
}

const registration = async () =>
  "serviceWorker" in navigator ? navigator.serviceWorker.getRegistration() : undefined;
