import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useStore } from "../ui/useStore";
import type { Message } from "../wire/message";
import { pageSize } from "./history";
import { messages } from "./messages";
import { answersOf } from "./thread";
import type { Timeline } from "./timeline";

interface Followed {
  readonly root: Message;
  readonly answers: readonly Message[];
  /** Whether there are answers before these. */
  readonly more: boolean;
}

/** A thread, from its end: what was read of it and what the room hears. `seq` is any message of it. */
export function useThread(timeline: Timeline, seq: number) {
  const { room } = timeline;
  const log = useStore(timeline.log);
  const query = useInfiniteQuery({
    queryKey: ["thread", room, seq],
    queryFn: ({ pageParam }) => messages.thread(room, seq, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.messages.length < pageSize ? undefined : last.messages[0]?.seq),
  });
  const { data, hasNextPage } = query;
  const thread = useMemo<Followed | undefined>(() => {
    const pages = data?.pages;
    const newest = pages?.[0];
    if (!pages || !newest) return undefined;
    const read = pages.toReversed().flatMap((page) => page.messages);
    const root = log.messages.find((message) => message.seq === newest.root.seq) ?? newest.root;
    return { root, answers: answersOf(read, log, root.seq), more: hasNextPage && log.from > root.seq };
  }, [data, hasNextPage, log]);
  return { query, thread };
}

/** What is read within a moment is told once. */
const soon = 400;

/** Whoever looks at a thread has read it; so has whoever said the last word in it. */
export function useThreadRead(room: string, thread: Followed | undefined, me: string): void {
  const root = thread?.root.seq;
  const last = thread?.answers.at(-1);
  const seq = last?.sender.id === me ? undefined : last?.seq;
  useEffect(() => {
    if (root === undefined || seq === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      if (!document.hasFocus()) return;
      clearTimeout(timer);
      // What is not told now is told with the next answer, or when one comes back to it.
      timer = setTimeout(() => messages.readThread(room, root, seq).catch(() => {}), soon);
    };
    tell();
    window.addEventListener("focus", tell);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("focus", tell);
    };
  }, [room, root, seq]);
}
