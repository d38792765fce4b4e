import { type Store, store } from "../wire/store";
import { remembered } from "./remembered";

/** What this browser says aloud while one looks elsewhere: nothing, what is said to me, or everything. */
export type Alarms = "off" | "called" | "all";

const isAlarms = (value: unknown) => value === "off" || value === "called" || value === "all";
const memory = remembered<Alarms>("alarms", isAlarms);
const soundMemory = remembered<boolean>("alarmSound", (value) => typeof value === "boolean");

export const alarms: Store<Alarms> = store(memory.read() ?? "off");
export const alarmSound: Store<boolean> = store(soundMemory.read() ?? false);

export function alarmAt(chosen: Alarms): void {
  memory.write(chosen);
  alarms.set(chosen);
}

export function soundWithAlarms(on: boolean): void {
  soundMemory.write(on);
  alarmSound.set(on);
}
