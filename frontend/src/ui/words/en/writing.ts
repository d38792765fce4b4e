import type { Words } from "../ko";

export const writing: Words["writing"] = {
  offers: (count) => `${count} to choose from: ↑↓ to choose, Enter to insert`,
  names: "People to call",
  emojis: "Emoji",
  callAll: "everybody in this room",
  callHere: "those who are online now",
  callClosed: "Nobody is called by this in this room. It stays text.",
  find: "Find an emoji",
  findNothing: "No emoji by that name.",
  found: "Found",
  recent: "Used lately",
  groups: {
    0: "Smileys and emotion",
    1: "People and body",
    3: "Animals and nature",
    4: "Food and drink",
    5: "Travel and places",
    6: "Activities",
    7: "Objects",
    8: "Symbols",
    9: "Flags",
  },
  insertEmoji: "Insert an emoji",
  moreEmojis: "More emoji",
};
