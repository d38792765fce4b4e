import type { Language } from "../ui/language";
import type { Offer } from "./completion";
import { keystrokes } from "./keystrokes";

/** An emoji, its group, its name in Korean and in English, further words for it, and its short names. */
export type Row = readonly [string, number, string, string, string, readonly string[]];

export interface Emoji {
  readonly emoji: string;
  readonly group: number;
  readonly names: Readonly<Record<Language, string>>;
  /** Short names, as they stand between colons. */
  readonly codes: readonly string[];
  /** The keys of every word by which it is found. */
  readonly keys: string;
}

export function emojisOf(rows: readonly Row[]): readonly Emoji[] {
  return rows.map(([emoji, group, ko, en, words, codes]) => ({
    emoji,
    group,
    names: { ko, en },
    codes,
    keys: ` ${keystrokes([ko, en, words, ...codes].join(" ").replaceAll("_", " "))}`,
  }));
}

/** Those of which every word that was typed begins a word; first those whose short name begins so. */
export function matching(all: readonly Emoji[], typed: string): readonly Emoji[] {
  const words = typed
    .split(/[\s_]+/)
    .filter(Boolean)
    .map(keystrokes);
  const found = all.filter(({ keys }) => words.every((word) => keys.includes(` ${word}`)));
  const rank = ({ codes }: Emoji) => {
    if (codes.includes(typed)) return 0;
    return codes.some((code) => code.startsWith(typed)) ? 1 : 2;
  };
  return words.length === 0 ? all : [...found].sort((a, b) => rank(a) - rank(b));
}

const most = 8;

export function emojisFor(typed: string, all: readonly Emoji[], spoken: Language): readonly Offer[] {
  return matching(all, typed)
    .slice(0, most)
    .map(({ emoji, names, codes }) => ({
      key: emoji,
      text: emoji,
      picture: emoji,
      label: `:${codes.find((code) => code.startsWith(typed)) ?? codes[0]}:`,
      about: names[spoken],
    }));
}

interface ShortName {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const between = /(?<![\p{L}\p{N}:]):([a-z0-9_+-]{1,40}):$/u;

/** The short name whose second colon has just been typed. In code it stays one. */
export function shortName(text: string, caret: number): ShortName | undefined {
  const before = text.slice(0, caret);
  const found = between.exec(before);
  if (!found?.[1] || before.split("`").length % 2 === 0) return undefined;
  return { name: found[1], from: found.index, to: caret };
}

export function named(all: readonly Emoji[], name: string): string | undefined {
  return all.find(({ codes }) => codes.includes(name))?.emoji;
}

/** One group after the other, each with its emoji in their order. */
export function grouped(emojis: readonly Emoji[]): ReadonlyMap<number, readonly Emoji[]> {
  const groups = new Map<number, Emoji[]>();
  for (const emoji of emojis) groups.set(emoji.group, [...(groups.get(emoji.group) ?? []), emoji]);
  return groups;
}
