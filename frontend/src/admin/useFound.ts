import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";

interface Page<T> {
  readonly found: readonly T[];
  /** Where the next one begins; undefined behind the last. */
  readonly next: string | undefined;
}

/** What a text finds, page by page; while it is being typed what was found before stays. */
export function useFound<T>(
  name: string,
  ask: (query: string, after: string | undefined) => Promise<Page<T>>,
) {
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 200);
  const pages = useInfiniteQuery({
    queryKey: [name, query],
    queryFn: ({ pageParam }) => ask(query, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  return { typed, setTyped, pages, found: pages.data?.pages.flatMap((page) => page.found) ?? [] };
}
