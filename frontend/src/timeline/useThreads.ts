import { useQuery } from "@tanstack/react-query";
import type { Message } from "../wire/message";
import { type Followed, messages } from "./messages";

/** Asked for again when something happens to one, and not by everything that shows one. */
const threads = { queryKey: ["threads"], queryFn: messages.threads, staleTime: Number.POSITIVE_INFINITY };

/** Those in which I take part, the last answered first. */
export function useThreads() {
  return useQuery(threads);
}

/** In how many of them something waits for me. */
export function useWaitingThreads(): number {
  const waiting = (all: readonly Followed[]) => all.filter(({ unread }) => unread > 0).length;
  return useQuery({ ...threads, select: waiting }).data ?? 0;
}

/** How many answers to a message I have not seen; 0 where I take no part. */
export function useUnreadAnswers({ room, seq }: Message): number {
  const of = (all: readonly Followed[]) =>
    all.find(({ root }) => root.room === room && root.seq === seq)?.unread ?? 0;
  return useQuery({ ...threads, select: of }).data ?? 0;
}
