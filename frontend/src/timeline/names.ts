import type { Account } from "../wire/account";
import { http, path } from "../wire/http";
import type { Offer } from "./completion";
import { begins, keystrokes } from "./keystrokes";

/** What calls many at once. */
export type Many = "all" | "here";

/** Whom I can call in a room by what I type: people, and many at once where that is open to me. */
export interface Callable {
  readonly people: readonly Account[];
  readonly many: readonly Many[];
}

export const callable = (room: string, typed: string) =>
  http.get<Callable>(`${path("rooms", room, "calls")}?query=${encodeURIComponent(typed)}`);

/** As they may be written: one is offered the one that is being typed, and the first before anything is. */
export type ManyNames = Readonly<Record<Many, readonly string[]>>;

const korean: ManyNames = { all: ["모두", "all"], here: ["여기", "here"] };
const english: ManyNames = { all: ["all", "모두"], here: ["here", "여기"] };
export const manyNames = { ko: korean, en: english };

const most = 8;

/** Those of them whose name starts with what is typed by now: the answer may be to a letter less. */
export function namesFor(
  typed: string,
  { people, many }: Callable,
  names: ManyNames,
  about: Readonly<Record<Many, string>>,
): readonly Offer[] {
  const keys = keystrokes(typed);
  const groups = many.flatMap((which) => {
    const name = names[which].find((one) => begins(one, keys));
    return name === undefined ? [] : offer(which, name, `@${name}`, about[which]);
  });
  const ones = people
    .filter(({ username, displayName }) => begins(username, keys) || begins(displayName, keys))
    .map(({ id, username, displayName }) => offer(id, username, displayName, `@${username}`));
  return [...ones.slice(0, most - groups.length), ...groups];
}

const offer = (key: string, name: string, label: string, about: string): Offer => ({
  key,
  text: `@${name} `,
  label,
  about,
});

/** Whether what is typed would call many, and here calls nobody. */
export function isClosed(typed: string, { many }: Callable): boolean {
  const which = (["all", "here"] as const).find((one) => korean[one].includes(typed.toLowerCase()));
  return which !== undefined && !many.includes(which);
}
