import { account } from "./en/account";
import { file } from "./en/file";
import { problem } from "./en/problem";
import { room } from "./en/room";
import { search } from "./en/search";
import { settings } from "./en/settings";
import { timeline } from "./en/timeline";
import { writing } from "./en/writing";
import type { Words } from "./ko";

export const en: Words = {
  name: "Sarangbang",
  close: "Close",
  cancel: "Cancel",
  back: "Back",
  retry: "Try again",
  loading: "Loading",
  copy: "Copy",
  copied: "Copied",
  nothingHere: "There is nothing here",
  nothingHereHint: "The address has changed, or was mistyped.",
  home: "To the beginning",
  more: "More",
  keeping: "Administration",
  announcement: "Announcement",
  putAway: "Put the announcement away",
  broken: "Something went wrong while drawing the page",
  brokenHint: "What you were writing is kept in this browser. Reload to go on.",
  reload: "Reload",
  missing: "This could not be shown. Reload to try again.",
  account,
  file,
  problem,
  room,
  search,
  settings,
  timeline,
  writing,
};
