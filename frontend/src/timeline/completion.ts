import { type Composition, enter, type Press } from "./enter";

/** A word that is being written and will stand for something: a name behind an @, an emoji behind a colon. */
export interface Begun {
  readonly sign: "@" | ":";
  /** What is behind the sign so far. */
  readonly typed: string;
  /** Where the sign stands, and where the caret does. */
  readonly from: number;
  readonly to: number;
}

/** Something that can be put in its place. */
export interface Offer {
  readonly key: string;
  readonly text: string;
  readonly label: string;
  readonly about: string;
  /** An emoji. */
  readonly picture?: string;
}

/** Not within a word, as in an address, nor in a time or before the slashes of a link. */
const signs = [
  ["@", /(?<![\p{L}\p{N}._-])@([\p{L}\p{N}\p{M}._-]{0,32})$/u],
  [":", /(?<![\p{L}\p{N}:]):([\p{L}\p{N}_+-]{2,32}|\p{Script=Hangul})$/u],
] as const;

const within = /^[\p{L}\p{N}\p{M}]/u;

/** The word that the caret is at the end of. */
export function begun(text: string, caret: number): Begun | undefined {
  if (within.test(text.slice(caret))) return undefined;
  const before = text.slice(0, caret);
  for (const [sign, pattern] of signs) {
    const found = pattern.exec(before);
    if (found) return { sign, typed: found[1] ?? "", from: found.index, to: caret };
  }
  return undefined;
}

/** Where one is with a word, and which of its offers is chosen. */
export interface Completion {
  readonly word: Begun | undefined;
  readonly at: number;
  /** Where a word begins that needs no offers: one has closed them. */
  readonly left: number | undefined;
}

export const nothing: Completion = { word: undefined, at: 0, left: undefined };

/** After whatever was typed, and wherever the caret went. */
export function looked(completion: Completion, text: string, caret: number): Completion {
  const word = begun(text, caret);
  const { word: before, left } = completion;
  if (word?.typed === before?.typed && word?.from === before?.from) return completion;
  return { word, at: 0, left: word?.from === left ? left : undefined };
}

export function stepped(completion: Completion, step: number, many: number): Completion {
  return { ...completion, at: (completion.at + step + many) % many };
}

export function closed(completion: Completion): Completion {
  return { ...completion, left: completion.word?.from };
}

/** What is to be shown: nothing for who has closed it, nor where all that is offered stands there already. */
export function open({ word, left }: Completion, offers: readonly Offer[]): readonly Offer[] {
  if (word === undefined || word.from === left) return [];
  const there = word.sign + word.typed.toLowerCase();
  return offers.every(({ text }) => text.trim() === there) ? [] : offers;
}

/** What a key means while there are offers. `when-composed`: choose, but only once the open syllable is in the text. */
export type Meaning = "up" | "down" | "close" | "choose" | "when-composed" | "other";

export function meaning(press: Press, composition: Composition): Meaning {
  const { key, isComposing, shiftKey, keyCode } = press;
  const tab = key === "Tab" && !shiftKey;
  // Ends what is being composed, and is told once more after it.
  if (isComposing && !tab && key !== "Enter" && keyCode !== 13) return "other";
  if (key === "ArrowUp") return "up";
  if (key === "ArrowDown") return "down";
  if (key === "Escape") return "close";
  const asked = enter(tab ? like(press, "Enter") : press, composition, "enter");
  if (asked === "send") return "choose";
  return asked === "when-composed" ? asked : "other";
}

/** An event's fields are not its own, and are not copied by themselves. */
const like = ({ shiftKey, ctrlKey, metaKey, altKey, isComposing, keyCode }: Press, key: string): Press => ({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
  isComposing,
  keyCode,
});
