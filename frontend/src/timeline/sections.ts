import { type Emoji, grouped, matching } from "./emoji";

/** What has no group of its own. */
export const lately = -1;
export const found = -2;

export interface Section {
  readonly group: number;
  /** How many are before it. */
  readonly from: number;
  readonly emojis: readonly Emoji[];
}

/** What was found stands together, best first; otherwise group by group, what was chosen lately first. */
export function sectionsOf(
  all: readonly Emoji[],
  typed: string,
  last: readonly string[],
): readonly Section[] {
  const sections: Section[] = [];
  let from = 0;
  for (const [group, emojis] of groupsOf(all, typed.trim(), last)) {
    if (emojis.length > 0) sections.push({ group, from, emojis });
    from += emojis.length;
  }
  return sections;
}

function groupsOf(
  all: readonly Emoji[],
  typed: string,
  last: readonly string[],
): ReadonlyMap<number, readonly Emoji[]> {
  if (typed !== "") return new Map([[found, matching(all, typed)]]);
  const known = new Map(all.map((one) => [one.emoji, one]));
  return new Map([[lately, last.flatMap((emoji) => known.get(emoji) ?? [])], ...grouped(all)]);
}
