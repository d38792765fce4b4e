import { language } from "./language";
import { useStore } from "./useStore";
import { en } from "./words/en";
import { ko, type Words } from "./words/ko";

export function useWords(): Words {
  return useStore(language) === "ko" ? ko : en;
}
