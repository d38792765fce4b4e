const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const firstLead = 0x1100;
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const ofAnInitial = 21 * 28;

const isSyllable = (code: number) => code >= firstSyllable && code <= lastSyllable;

export const isInitial = (letter: string) => initials.includes(letter);

/** Of a syllable of Hangul the consonant it begins with; any other letter is its own. */
export function initial(letter: string): string {
  const code = letter.charCodeAt(0);
  return isSyllable(code) ? (initials[Math.floor((code - firstSyllable) / ofAnInitial)] ?? letter) : letter;
}

/** A text as it is compared, letter by letter, and for each of its letters where it stands in the text. */
export interface Folded {
  readonly letters: string;
  readonly at: readonly number[];
}

/** In lower case, with one space where there are any, and consonants alone as one types them. */
export function folded(text: string): Folded {
  let letters = "";
  const at: number[] = [];
  let from = 0;
  for (const letter of text) {
    const lower = /\s/u.test(letter) ? " " : alone(letter.toLowerCase());
    if (lower !== " " || !letters.endsWith(" "))
      for (const unit of lower.split("")) {
        letters += unit;
        at.push(from);
      }
    from += letter.length;
  }
  return { letters, at };
}

const alone = (letter: string) => initials[letter.charCodeAt(0) - firstLead] ?? letter;

/** A letter that may be a word: a syllable, an ideograph, a picture. */
const standing = /^(?:\p{Script=Hangul}|\p{Ideographic}|[ぁ-ヿ]|(?![0-9#*])\p{Emoji})$/u;

/** Too short to be looked for alone. */
export function isShort(word: string): boolean {
  const [first = "", ...more] = word.normalize("NFC");
  return more.length === 0 && !(standing.test(first) && !/[\u1100-\u11ff\u3131-\u318e]/.test(first));
}
