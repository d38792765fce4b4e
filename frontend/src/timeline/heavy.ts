/** What Markdown looks at twice. */
const marks = /[*_`~[\]<>#|\\&]|www\.|:\/\/|\S@/g;

/** Quotes and lists, one within the other, before the first word of a line. */
const within = /^(?:[ \t]*(?:>|(?:[*+-]|\d+[.)])(?=[ \t])))+/;

const most = 800;
/** A line costs as much as so many marks. */
const line = 3;
const deepest = 40;
const mostCells = 4_000;

/**
 * Whether Markdown would hold up the page with it: what it costs grows with the square of the marks, with the depth of
 * what is within what, and with the cells of a table, of which a row has as many as the first.
 */
export function isHeavy(text: string): boolean {
  const lines = text.split("\n");
  if (many(text, marks) + line * lines.length > most) return true;
  if (lines.some((one) => (within.exec(one)?.[0].length ?? 0) > deepest)) return true;
  return Math.max(...lines.map((one) => many(one, /\|/g))) * lines.length > mostCells;
}

const many = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
