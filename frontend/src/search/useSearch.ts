import { useInfiniteQuery } from "@tanstack/react-query";
import { readiness } from "./question";
import { search } from "./search";

/** After so many answers in a row without anything it is not looked further for by itself. */
const patience = 8;

/** What is found for a question, page by page. A page may have nothing, and another one follow. */
export function useSearch(question: string) {
  const found = useInfiniteQuery({
    queryKey: ["search", question.trim()],
    queryFn: ({ pageParam }) => search.find(question.trim(), pageParam),
    enabled: readiness(question) === "ready",
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    // What has happened since is found by asking anew.
    staleTime: 30_000,
    gcTime: 60_000,
    retry: false,
    // All pages would be asked for once more.
    refetchOnWindowFocus: false,
  });
  const pages = found.data?.pages ?? [];
  const last = pages.slice(-patience);
  return {
    found,
    messages: pages.flatMap(({ messages }) => messages),
    complete: pages.every(({ complete }) => complete),
    weary: last.length === patience && last.every(({ messages }) => messages.length === 0),
  };
}
