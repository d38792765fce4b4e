import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import type { Item } from "./item";

interface Wishes {
  /** The "new" line goes after this seq. */
  readonly divider: number | undefined;
  /** The first seq that is there: while something new is missing above, the line is further up than it is drawn. */
  readonly from: number;
  /** Whether the last that is there is the newest. */
  readonly ends: boolean;
  /** How many are new, as far as it was known when the line was drawn. */
  readonly waited: number;
  readonly me: string;
}

interface Above {
  /** How many are new, while the line is above what is in sight and was not seen; 0 otherwise. */
  readonly many: number;
  look(): void;
}

/** Whether what is new begins further up than one looks. Once its beginning was seen, that is known. */
export function useAbove(
  items: readonly Item[],
  list: RefObject<VirtualizerHandle | null>,
  { divider, from, ends, waited, me }: Wishes,
): Above {
  const [seen, see] = useState<number>();
  const [above, setAbove] = useState(false);
  const line = useMemo(() => items.findIndex(({ is }) => is === "new"), [items]);
  const whole = divider !== undefined && from <= divider + 1;

  const look = useCallback(() => {
    const view = list.current;
    if (!view || line < 0) return setAbove(false);
    const first = view.findItemIndex(view.scrollOffset);
    const last = view.findItemIndex(view.scrollOffset + view.viewportSize);
    if (whole && first <= line && line <= last) see(divider);
    setAbove(!whole || line < first);
  }, [list, line, whole, divider]);

  useEffect(() => {
    const drawn = requestAnimationFrame(look);
    return () => cancelAnimationFrame(drawn);
  }, [look]);

  const many = useMemo(
    () => (whole && ends ? newOnes(items.slice(line), me) : waited),
    [items, line, whole, ends, waited, me],
  );
  return { many: above && seen !== divider ? many : 0, look };
}

const newOnes = (items: readonly Item[], me: string) =>
  items.filter((item) => item.is === "message" && item.message.sender.id !== me && !item.message.deletedAt)
    .length;
