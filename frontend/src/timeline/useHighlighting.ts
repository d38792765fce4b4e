import { useQuery } from "@tanstack/react-query";
import type { Options } from "react-markdown";

type Plugins = NonNullable<Options["rehypePlugins"]>;

const none: Plugins = [];

/** Colours for code. They are many, and fetched with the first code that is seen. */
export function useHighlighting(wanted: boolean): Plugins {
  const { data } = useQuery({
    queryKey: ["highlighting"],
    queryFn: async (): Promise<Plugins> => [(await import("rehype-highlight")).default],
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return wanted ? (data ?? none) : none;
}
