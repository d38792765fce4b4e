import { folded, initial, isInitial } from "./letters";

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly hit: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const longest = 240;
const before = 60;

/** A text in pieces, those that were looked for marked: by their letters, or by the consonants they begin with. */
export function marked(body: string, words: readonly string[]): readonly Piece[] {
  const text = body.normalize("NFC");
  const pieces: Piece[] = [];
  let done = 0;
  const add = (from: number, to: number, hit: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), from, hit });
  };
  for (const { from, to } of hits(text, words)) {
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, text.length, false);
  return pieces;
}

/** Of a long text what stands around the first hit. */
export function excerpt(pieces: readonly Piece[]): readonly Piece[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const first = pieces.find(({ hit }) => hit)?.from ?? 0;
  if (length <= longest || first <= before) return pieces;
  const from = first - before;
  const kept = pieces.flatMap((piece) => {
    const cut = Math.max(0, from - piece.from);
    return cut >= piece.text.length
      ? []
      : { ...piece, from: piece.from + cut, text: whole(piece.text.slice(cut)) };
  });
  return [{ text: "… ", from: -1, hit: false }, ...kept];
}

/** Never half of a letter. */
const whole = (text: string) => text.replace(/^[\udc00-\udfff]/, "");

function hits(text: string, words: readonly string[]): readonly Range[] {
  const { letters, at } = folded(text);
  const ranges = words.flatMap((word) => {
    const sought = folded(word.normalize("NFC")).letters;
    return occurrences(letters, sought).map((index) => ({
      from: at[index] ?? 0,
      to: at[index + sought.length] ?? text.length,
    }));
  });
  return merged(ranges);
}

function occurrences(letters: string, sought: string): readonly number[] {
  const found: number[] = [];
  for (let index = 0; sought !== "" && index + sought.length <= letters.length; )
    if (isAt(letters, index, sought)) {
      found.push(index);
      index += sought.length;
    } else index += 1;
  return found;
}

function isAt(letters: string, index: number, sought: string): boolean {
  for (let i = 0; i < sought.length; i++) {
    const asked = sought.charAt(i);
    const there = letters.charAt(index + i);
    if (asked !== there && !(isInitial(asked) && initial(there) === asked)) return false;
  }
  return true;
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const all: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && range.from <= last.to) all[all.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    else all.push(range);
  }
  return all;
}
