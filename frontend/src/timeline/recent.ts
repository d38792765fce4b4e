import { remembered } from "../ui/remembered";

const most = 16;
const memory = remembered<readonly string[]>("emoji", (value) => Array.isArray(value));

/** The emoji that were chosen last in this browser, newest first. */
export function recent(): readonly string[] {
  return memory.read() ?? [];
}

export function chosen(emoji: string): void {
  memory.write([emoji, ...recent().filter((other) => other !== emoji)].slice(0, most));
}
