import { useQuery } from "@tanstack/react-query";
import type { Options } from "react-markdown";

type Plugins = NonNullable<Options["rehypePlugins"]>;

const none: Plugins = [];

/** What is two languages in one takes a second for a hundred lines. */
const plainText = ["php-template"];

/** Colours for code. They are many, and fetched with the first code that is seen. */
export function useHighlighting(wanted: boolean): Plugins {
  const { data } = useQuery({
    queryKey: ["highlighting"],
    queryFn: async (): Promise<Plugins> => [[(await import("rehype-highlight")).default, { plainText }]],
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return wanted ? (data ?? none) : none;
}
