const first = "ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
const middle = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
const last =
  " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(
    " ",
  );

/** A text as the keys that type it: on the way to 민아 stand ㅁ, 미 and 민, and on the way to 미나 they do as well. */
export function keystrokes(text: string): string {
  return [...text.normalize("NFKC").toLowerCase()].map(ofLetter).join("");
}

/** Whether a name, or a word of it, starts with these keys. */
export function begins(name: string, keys: string): boolean {
  return ` ${keystrokes(name)}`.includes(` ${keys}`);
}

function ofLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) {
    const at = code - 0xac00;
    const parts = [first[Math.floor(at / (21 * 28))], middle[Math.floor(at / 28) % 21], last[at % 28]];
    return parts.join("");
  }
  // A letter that stands alone, as Unicode has it once it is made regular.
  return first[code - 0x1100] ?? middle[code - 0x1161] ?? last[code - 0x11a7] ?? letter;
}
