import { alarmSound } from "../ui/alarms";
import { inALine } from "../ui/inALine";
import { spoken } from "../ui/speech";
import type { Message } from "../wire/message";
import type { Room } from "../wire/room";
import type { Bell } from "./alarm";

/** Of a note, in seconds. */
const length = 0.18;
/** Between two chimes at least, in milliseconds. */
const pause = 2_000;
/** Characters of a message that are shown. */
const most = 200;

/**
 * Notifications of the desktop, with a sound if one wants it.
 *
 * @param called what a room is called
 */
export function desktopBell(called: (room: Room) => string, open: (room: string) => void): Bell {
  const shown = new Map<string, Notification>();
  const sound = chimes();
  const chime = () => {
    if (alarmSound.get()) sound();
  };
  return {
    chime,
    ring: (room, message) => {
      chime();
      const notification = notify(called(room), message, room.id);
      if (!notification) return;
      notification.onclick = () => {
        window.focus();
        notification.close();
        open(room.id);
      };
      shown.set(room.id, notification);
    },
    hush: (room) => {
      shown.get(room)?.close();
      shown.delete(room);
      void takeAway(room);
    },
  };
}

function notify(title: string, message: Message, tag: string): Notification | undefined {
  if (typeof Notification === "undefined" || Notification.permission !== "granted") return undefined;
  const line = inALine(message, spoken());
  const said = `${message.sender.displayName}: ${line.slice(0, most)}`;
  try {
    return new Notification(title, { body: said, tag, icon: "/icon.svg", silent: true });
  } catch {
    return undefined; // on a phone they can only come from a worker
  }
}

/** What came by push while no page was open. */
async function takeAway(tag: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const worker = await navigator.serviceWorker.getRegistration();
  for (const told of (await worker?.getNotifications({ tag })) ?? []) told.close();
}

/** Two soft notes. Until the page was touched once the browser lets none be heard. */
function chimes(): () => void {
  let context: AudioContext | undefined;
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    context ??= new AudioContext();
    void context.resume();
    const now = performance.now();
    if (context.state !== "running" || now - last < pause) return;
    last = now;
    note(context, 660, context.currentTime);
    note(context, 880, context.currentTime + length / 2);
  };
}

function note(context: AudioContext, hertz: number, start: number): void {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0.12, start);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + length);
  tone.connect(loudness).connect(context.destination);
  tone.start(start);
  tone.stop(start + length);
}
