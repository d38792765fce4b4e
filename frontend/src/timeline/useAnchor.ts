import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import type { Item } from "./item";

const near = 48;
const loadWithin = 1200;

interface Anchored {
  readonly list: RefObject<VirtualizerHandle | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly shift: boolean;
  readonly atEnd: boolean;
  onScroll(): void;
  onResize(): void;
  toEnd(): void;
  toIndex(index: number): void;
}

interface Wishes {
  /** Whenever one looks somewhere else: at the end of it, or where one is brought. */
  readonly place: number;
  /** Whether the last of them is the newest. */
  readonly ends: boolean;
  /** The first seq that is there: when it goes down, what is new is at the top. */
  readonly from: number;
  /** Whether one sees none of it. */
  readonly covered: boolean;
  /** Something of what is in sight is open: it is not moved away from under it. */
  readonly still: boolean;
  readonly onNearStart: () => void;
  readonly onNearEnd: () => void;
  /** The last seq that is in sight; everything when at the end. */
  readonly onSeen: (seq: number) => void;
}

/** Holds the reading position to a message: at the end while one is there, and where one reads otherwise. */
export function useAnchor(items: readonly Item[], wishes: Wishes): Anchored {
  const { place, ends, from, covered, still, onNearStart, onNearEnd, onSeen } = wishes;
  const list = useRef<VirtualizerHandle>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const drawn = useRef({ place, from });
  const shift = place === drawn.current.place && from < drawn.current.from;
  const end = useRef(true);
  const placed = useRef(false);
  const [atEnd, setAtEnd] = useState(true);

  useLayoutEffect(() => {
    if (place !== drawn.current.place) end.current = ends;
    drawn.current = { place, from };
  }, [place, ends, from]);

  const look = useCallback(() => {
    const view = list.current;
    const box = scroller.current;
    if (!view || !box || !placed.current) return;
    const wasAtEnd = end.current;
    // A row that is not measured yet is taller than it is reckoned; it has not been scrolled away from.
    const below = view.scrollSize - box.scrollTop - box.clientHeight;
    end.current = ends && below < near;
    setAtEnd(end.current);
    // A scroll to the end goes on for a while as rows are measured; whoever scrolls away meanwhile is not pulled back.
    if (wasAtEnd && !end.current) view.scrollTo(view.scrollOffset);
    if (view.scrollOffset < loadWithin) onNearStart();
    else if (!ends && below < loadWithin) onNearEnd();
    const seq = end.current ? Number.MAX_SAFE_INTEGER : seqAt(items, view);
    if (seq !== undefined && !covered && document.hasFocus()) onSeen(seq);
  }, [items, ends, covered, onNearStart, onNearEnd, onSeen]);

  const toEnd = useCallback(() => {
    end.current = true;
    list.current?.scrollToIndex(items.length - 1, { align: "end" });
  }, [items.length]);

  const toIndex = useCallback((index: number) => {
    end.current = false;
    list.current?.scrollToIndex(index, { align: "center" });
  }, []);

  const last = items.at(-1);
  const written = last?.is === "pending" ? last.key : undefined;
  useLayoutEffect(() => {
    if (written !== undefined) end.current = true; // who has written wants to see it
  }, [written]);

  useLayoutEffect(() => {
    if (items.length === 0) return;
    const divider = items.findIndex(({ is }) => is === "new");
    if (!placed.current && divider >= 0) {
      list.current?.scrollToIndex(Math.max(0, divider - 1), { align: "start" });
      end.current = false;
    } else if (end.current && !still) list.current?.scrollToIndex(items.length - 1, { align: "end" });
    placed.current = true;
    const next = requestAnimationFrame(look);
    return () => cancelAnimationFrame(next);
  }, [items, still, look]);

  useEffect(() => {
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [look]);

  const onResize = useCallback(() => {
    if (end.current && !still) toEnd();
  }, [still, toEnd]);

  return { list, scroller, shift, atEnd, onScroll: look, onResize, toEnd, toIndex };
}

function seqAt(items: readonly Item[], view: VirtualizerHandle): number | undefined {
  for (let at = view.findItemIndex(view.scrollOffset + view.viewportSize - 8); at >= 0; at--) {
    const item = items[at];
    if (item?.is === "message") return item.message.seq;
  }
  return undefined;
}
