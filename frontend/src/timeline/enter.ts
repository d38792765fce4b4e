import type { SendKey } from "../ui/sendKey";

/** What a press of Enter asks for. `when-composed`: send, but only once the open syllable is in the text. */
export type Meaning = "send" | "when-composed" | "break" | "leave";

export interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** What the input method is at: the text it is composing, and whether it still is. */
export interface Composition {
  readonly text: string;
  readonly open: boolean;
}

const hangul = /^[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]+$/;

/**
 * Hangul has no candidates to choose from: Enter ends the syllable and means what Enter means. In Japanese and
 * Chinese it chooses a candidate, and nothing else. Safari ends the composition before it tells of the key,
 * which then has keyCode 229 all the same.
 */
export function enter(press: Press, composition: Composition, sendKey: SendKey): Meaning {
  const byMethod = press.isComposing || press.keyCode === 229;
  if (press.key !== "Enter" && !(byMethod && press.keyCode === 13)) return "leave";
  if (press.altKey) return "leave";
  if (!sends(press, sendKey)) return byMethod ? "leave" : "break";
  if (!byMethod) return "send";
  if (!hangul.test(composition.text)) return "leave";
  return composition.open ? "when-composed" : "send";
}

function sends(press: Press, sendKey: SendKey): boolean {
  const control = press.ctrlKey || press.metaKey;
  return sendKey === "ctrl-enter" ? control : !press.shiftKey;
}
