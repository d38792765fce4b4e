import type { Account } from "../wire/account";
import { type Operator, typing } from "./question";

/** Something that a question can be made narrower with. */
export interface Chip {
  readonly operator: Operator;
  /** "" where it has still to be typed. */
  readonly value: string;
  /** What is said of it to whom the operator says nothing. */
  readonly about: string;
}

/** A room as one writes it behind `in:`. */
export interface Place {
  readonly value: string;
  readonly name: string;
}

/** What stands on chips, in the reader's language. */
export interface Abouts {
  readonly from: string;
  readonly me: string;
  readonly in: string;
  readonly before: string;
  readonly after: string;
  readonly link: string;
  readonly file: string;
  readonly today: string;
  readonly week: string;
  readonly month: string;
}

const most = 8;

/** What the operator that is being typed may be followed by; where none is, the operators. */
export function chips(
  question: string,
  abouts: Abouts,
  { people, places, today }: { people: readonly Account[]; places: readonly Place[]; today: Date },
): readonly Chip[] {
  const part = typing(question);
  const value = part?.value.toLowerCase() ?? "";
  switch (part?.operator) {
    case "from":
      return [
        ...("me".startsWith(value) ? [{ operator: "from" as const, value: "me", about: abouts.me }] : []),
        ...people.map((one) => ({ operator: "from" as const, value: one.username, about: one.displayName })),
      ].slice(0, most);
    case "in":
      return places
        .filter(({ name }) => name.toLowerCase().includes(value))
        .map((place) => ({ operator: "in" as const, value: place.value, about: place.name }))
        .slice(0, most);
    case "before":
    case "after":
      return days(part.operator, today, abouts).filter((chip) => chip.value.startsWith(value));
    case "has":
      return having(abouts).filter((chip) => chip.value.startsWith(value));
    default:
      return begun(value, abouts);
  }
}

function begun(typed: string, abouts: Abouts): readonly Chip[] {
  const bare = (["from", "in", "before", "after"] as const).map((operator) => ({
    operator,
    value: "",
    about: abouts[operator],
  }));
  const all = [...bare, ...having(abouts)];
  const meant = all.filter(({ operator }) => typed !== "" && operator.startsWith(typed));
  return meant.length > 0 ? meant : all;
}

const having = (abouts: Abouts): readonly Chip[] => [
  { operator: "has", value: "link", about: abouts.link },
  { operator: "has", value: "file", about: abouts.file },
];

function days(operator: "before" | "after", today: Date, abouts: Abouts): readonly Chip[] {
  const back = (days: number) => new Date(today.getFullYear(), today.getMonth(), today.getDate() - days);
  return [
    { operator, value: day(back(0)), about: abouts.today },
    { operator, value: day(back(7)), about: abouts.week },
    { operator, value: day(back(30)), about: abouts.month },
  ];
}

/** As the server reads one, by the reader's own clock. */
const day = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
