import { language } from "./language";
import { useStore } from "./useStore";
import { admin as en } from "./words/en/admin";
import { type AdminWords, admin as ko } from "./words/ko/admin";

/** The words of a page that few ever see: they come with it, not with the first load. */
export function useAdminWords(): AdminWords {
  return useStore(language) === "ko" ? ko : en;
}
