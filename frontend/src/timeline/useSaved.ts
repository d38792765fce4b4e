import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Message } from "../wire/message";
import { pageSize } from "./history";
import { messages } from "./messages";

/** Asked for again when one is kept or let go, on any device. */
const staleTime = Number.POSITIVE_INFINITY;

/** What I have kept to find it again, the last first, page by page. */
export function useSaved() {
  return useInfiniteQuery({
    queryKey: ["saved"],
    queryFn: ({ pageParam }) => messages.saved(pageParam),
    staleTime,
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.id),
  });
}

export function useIsSaved({ room, seq }: Message): boolean {
  const kept = useQuery({ queryKey: ["saved", room], queryFn: () => messages.savedIn(room), staleTime });
  return kept.data?.includes(seq) ?? false;
}
