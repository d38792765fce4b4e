import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Plugin } from "vite";
import type { Row } from "./src/timeline/emoji";

interface Known {
  readonly hexcode: string;
  readonly unicode: string;
  readonly label: string;
  readonly tags?: readonly string[];
  readonly group?: number;
  readonly order?: number;
}

type Codes = Readonly<Record<string, string | readonly string[]>>;

const virtual = "virtual:emoji";
const resolved = `\0${virtual}`;
/** Skin and hair, which are no emoji by themselves. */
const components = 2;

/** That it is a picture, of what is one anyway: keyboards do not say it, and it would be another emoji than theirs. */
const said = /(\p{Emoji_Presentation})\ufe0f/gu;

const { resolve } = createRequire(import.meta.url);
const read = async (file: string) => JSON.parse(await readFile(resolve(`emojibase-data/${file}`), "utf8"));

/** What the page needs of the data package: an eighth of it, as a module that is loaded when it is asked for. */
export function emoji(): Plugin {
  return {
    name: "emoji",
    resolveId: (id) => (id === virtual ? resolved : undefined),
    load: async (id) =>
      id === resolved
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(await rows()))})`
        : undefined,
  };
}

async function rows(): Promise<readonly Row[]> {
  const [korean, english, github, own]: [Known[], Known[], Codes, Codes] = await Promise.all([
    read("ko/compact.json"),
    read("en/compact.json"),
    read("en/shortcodes/github.json"),
    read("en/shortcodes/emojibase.json"),
  ]);
  const inKorean = new Map(korean.map((one) => [one.hexcode, one]));
  // What most people know a name for has it, whatever else is called so.
  const taken = new Set(Object.values(github).flat());
  return english
    .filter(({ group }) => group !== undefined && group >= 0 && group !== components)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ hexcode, unicode, label, tags = [], group = 0 }): Row => {
      const other = inKorean.get(hexcode);
      const others = [own[hexcode] ?? []].flat().filter((code) => !taken.has(code));
      const codes = [github[hexcode] ?? [], others].flat();
      const words = [...(other?.tags ?? []), ...tags].join(" ");
      return [unicode.replace(said, "$1"), group, other?.label ?? label, label, words, codes];
    });
}
