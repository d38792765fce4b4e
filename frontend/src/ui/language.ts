import { type Store, store } from "../wire/store";
import { remembered } from "./remembered";

export type Language = "ko" | "en";

/** Korean, unless the browser prefers another language; for every other one we have English. */
export function preferred(languages: readonly string[]): Language {
  const first = languages[0];
  return first === undefined || first.toLowerCase().startsWith("ko") ? "ko" : "en";
}

const memory = remembered<Language>("language", (value) => value === "ko" || value === "en");

export const language: Store<Language> = store(memory.read() ?? preferred(navigator.languages ?? []));

/** For the next time. */
export function remember(chosen: Language): void {
  memory.write(chosen);
}
