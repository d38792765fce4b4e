import { words } from "./speech";
import { useStore } from "./useStore";
import type { Words } from "./words/ko";

export function useWords(): Words {
  const spoken = useStore(words);
  if (!spoken) throw new Error("Something was drawn before there were words for it.");
  return spoken;
}
