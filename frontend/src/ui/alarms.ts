import { type Store, store } from "../wire/store";
import { remembered } from "./remembered";

/** What this browser says aloud while one looks elsewhere: nothing, what is said to me, or everything. */
export type Alarms = "off" | "called" | "all";

const isAlarms = (value: unknown) => value === "off" || value === "called" || value === "all";
const memory = remembered<Alarms>("alarms", isAlarms);
const soundMemory = remembered<boolean>("alarmSound", (value) => typeof value === "boolean");

export const alarms: Store<Alarms> = store(memory.read() ?? "called");
export const alarmSound: Store<boolean> = store(soundMemory.read() ?? false);

export function alarmAt(chosen: Alarms): void {
  memory.write(chosen);
  alarms.set(chosen);
}

export function soundWithAlarms(on: boolean): void {
  soundMemory.write(on);
  alarmSound.set(on);
}

/** What the browser says to it. Over plain http, except on this machine, there is nothing that it could allow. */
function permitted(): NotificationPermission | "none" {
  return typeof Notification === "undefined" ? "none" : Notification.permission;
}

export const permission: Store<NotificationPermission | "none"> = store(permitted());

/** After a click; where there was an answer once, that is it. */
export async function askPermission(): Promise<boolean> {
  if (permitted() === "default") await Notification.requestPermission();
  permission.set(permitted());
  return permission.get() === "granted";
}
