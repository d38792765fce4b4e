import { useCallback, useEffect, useState } from "react";
import type { Item } from "./item";
import { isIn, type Stretch } from "./log";

/** How long it is seen which one was asked for. */
const seenFor = 2_000;

interface Wishes {
  /** seq of a message that is looked for from the beginning. */
  readonly at: number | undefined;
  readonly onFound: () => void;
  /** All that is there. */
  readonly looked: Stretch;
  /** What is not there cannot be had now. */
  readonly failed: boolean;
  /** Makes it be there, or something nearer to it. */
  readonly onSeek: (seq: number) => void;
  readonly toIndex: (index: number) => void;
}

interface Jump {
  /** seq of the message that was just jumped to. */
  readonly shown: number | undefined;
  to(seq: number): void;
  /** To what is under the "new" line, which goes after this seq. */
  toNew(after: number): void;
}

/** Anew each time it is asked for, be it the same again. */
interface Wanted {
  readonly seq: number;
  /** Whether it is the first of what is new from there on. */
  readonly isNew?: boolean;
}

/** The way to a message, however far back. */
export function useJump(items: readonly Item[], wishes: Wishes): Jump {
  const { at, onFound, looked, failed, onSeek, toIndex } = wishes;
  const { from, before } = looked;
  const [wanted, want] = useState<Wanted>();
  const [shown, show] = useState<Wanted>();

  useEffect(() => {
    if (wanted === undefined) return;
    const index = indexOf(wanted, items, from);
    const item = items[index];
    if (item?.is === "message") {
      toIndex(index);
      show({ seq: item.message.seq });
    }
    if (index >= 0 || isIn({ from, before }, wanted.seq)) want(undefined);
    else onSeek(wanted.seq);
  }, [wanted, items, from, before, onSeek, toIndex]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once each time it is asked for
  useEffect(() => {
    if (at === undefined) return;
    want({ seq: at });
    onFound();
  }, [at]);

  useEffect(() => {
    if (failed) want(undefined);
  }, [failed]);

  useEffect(() => {
    if (shown === undefined) return;
    const timer = setTimeout(() => show(undefined), seenFor);
    return () => clearTimeout(timer);
  }, [shown]);

  return {
    shown: shown?.seq,
    to: useCallback((seq: number) => want({ seq }), []),
    toNew: useCallback((after: number) => want({ seq: after + 1, isNew: true }), []),
  };
}

/** The "new" line is where it belongs once all that is new is there. */
function indexOf({ seq, isNew }: Wanted, items: readonly Item[], from: number): number {
  if (!isNew) return items.findIndex((item) => item.is === "message" && item.message.seq === seq);
  const line = from <= seq ? items.findIndex(({ is }) => is === "new") : -1;
  return line < 0 ? -1 : line + 1;
}
