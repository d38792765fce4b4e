import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Emoji, emojisOf } from "./emoji";

/** They are many, and fetched when one of them is looked for first. */
export const emojiQuery = queryOptions({
  queryKey: ["emoji"],
  queryFn: async (): Promise<readonly Emoji[]> => emojisOf((await import("virtual:emoji")).default),
  staleTime: Number.POSITIVE_INFINITY,
});

export const useEmojis = (wanted = true) => useQuery({ ...emojiQuery, enabled: wanted });
