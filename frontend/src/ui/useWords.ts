import { spoken, words } from "./speech";
import { useStore } from "./useStore";
import type { Words } from "./words/ko";

export function useWords(): Words {
  useStore(words);
  return spoken();
}
