import { isShort } from "./letters";

export type Operator = "from" | "in" | "before" | "after" | "has";

const operators: readonly Operator[] = ["from", "in", "before", "after", "has"];

/** A word of a question, or an operator with its value. */
export interface Part {
  readonly operator: Operator | undefined;
  /** Without quotes. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const pattern = /(\p{L}+):(?:["“”]([^"“”]*)["“”]?|(\S*))|["“”]([^"“”]*)["“”]?|\S+/gu;

/** A question as the server reads it. A word before a colon that is no operator is a word. */
export function parts(question: string): readonly Part[] {
  return [...question.matchAll(pattern)].map((match) => {
    const [all, name, quoted, plain, phrase] = match;
    const operator = operators.find((one) => one === name?.toLowerCase());
    const value = operator ? (quoted ?? plain ?? "") : (phrase ?? all);
    return { operator, value, from: match.index, to: match.index + all.length };
  });
}

/** What the messages that are found say. */
export const words = (question: string): readonly string[] =>
  parts(question)
    .filter(({ operator, value }) => !operator && value.trim() !== "")
    .map(({ value }) => value.trim());

export type Readiness = "empty" | "short" | "unfinished" | "ready";

/** Whether it is worth asking: what is still being typed would only be refused. */
export function readiness(question: string): Readiness {
  const all = parts(question);
  if (all.length === 0) return "empty";
  if (all.some((part) => !isFinished(part, question))) return "unfinished";
  const said = words(question);
  return said.length > 0 && said.every(isShort) ? "short" : "ready";
}

/** A name may go on as long as nothing stands behind it. */
function isFinished({ operator, value, to }: Part, question: string): boolean {
  if (!operator) return true;
  if (value.trim() === "") return false;
  return (operator !== "from" && operator !== "in") || to < question.length || /["“”]$/u.test(question);
}

/** The part that is being typed: the last one, if nothing stands behind it. */
export function typing(question: string): Part | undefined {
  const last = parts(question).at(-1);
  return last?.to === question.length ? last : undefined;
}

/** With what one has chosen instead of what is being typed, or behind it; ready to be typed on. */
export function chosen(question: string, operator: Operator, value: string): string {
  const last = typing(question);
  const begun = last && (last.operator === operator || (!last.operator && operator.startsWith(last.value)));
  const before = begun ? question.slice(0, last.from) : question;
  const space = before === "" || /\s$/u.test(before) ? "" : " ";
  return `${before}${space}${operator}:${value === "" ? "" : `${quoted(value)} `}`;
}

/** In quotes if there is a space in it. */
export function quoted(value: string): string {
  const bare = value.replaceAll(/["“”]/gu, "");
  return /\s/u.test(bare) ? `"${bare}"` : bare;
}
