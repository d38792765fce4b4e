import { type Store, store } from "../wire/store";
import { type Language, language } from "./language";
import type { Words } from "./words/ko";

/** One language is read, and seldom another: each is fetched when it is spoken. */
const fetched: Readonly<Record<Language, () => Promise<Words>>> = {
  ko: async () => (await import("./words/ko")).ko,
  en: async () => (await import("./words/en")).en,
};

/** In the language that is spoken; there before anything is drawn. */
export const words: Store<Words | undefined> = store<Words | undefined>(undefined);

export function spoken(): Words {
  const there = words.get();
  if (!there) throw new Error("Something was to be said before there were words for it.");
  return there;
}

export async function speak(chosen: Language): Promise<void> {
  words.set(await fetched[chosen]());
  language.set(chosen);
}
