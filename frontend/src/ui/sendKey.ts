import { type Store, store } from "../wire/store";
import { remembered } from "./remembered";

/** Which key sends what one writes; the other one breaks the line. */
export type SendKey = "enter" | "ctrl-enter";

const memory = remembered<SendKey>("sendKey", (value) => value === "enter" || value === "ctrl-enter");

export const sendKey: Store<SendKey> = store(memory.read() ?? "enter");

export function sendWith(chosen: SendKey): void {
  memory.write(chosen);
  sendKey.set(chosen);
}
