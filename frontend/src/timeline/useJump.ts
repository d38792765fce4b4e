import { useCallback, useEffect, useState } from "react";
import type { Item } from "./item";

/** How long it is seen which one was asked for. */
const seenFor = 2_000;

interface Wishes {
  /** The first seq that is there. */
  readonly from: number;
  /** What comes before that cannot be had now. */
  readonly failed: boolean;
  readonly onEarlier: () => void;
  readonly toIndex: (index: number) => void;
}

interface Jump {
  /** seq of the message that was just jumped to. */
  readonly shown: number | undefined;
  to(seq: number): void;
}

/** Anew each time it is asked for, be it the same again. */
interface Wanted {
  readonly seq: number;
}

/** The way to a message, however far back: what lies between is read first. */
export function useJump(items: readonly Item[], { from, failed, onEarlier, toIndex }: Wishes): Jump {
  const [wanted, want] = useState<Wanted>();
  const [shown, show] = useState<Wanted>();

  useEffect(() => {
    if (wanted === undefined) return;
    const index = items.findIndex((item) => item.is === "message" && item.message.seq === wanted.seq);
    if (index >= 0) {
      toIndex(index);
      show(wanted);
    }
    if (index >= 0 || from <= wanted.seq) want(undefined);
    else onEarlier();
  }, [wanted, items, from, onEarlier, toIndex]);

  useEffect(() => {
    if (failed) want(undefined);
  }, [failed]);

  useEffect(() => {
    if (shown === undefined) return;
    const timer = setTimeout(() => show(undefined), seenFor);
    return () => clearTimeout(timer);
  }, [shown]);

  return { shown: shown?.seq, to: useCallback((seq: number) => want({ seq }), []) };
}
