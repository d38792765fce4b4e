import { createContext, use, useCallback, useEffect, useMemo, useState } from "react";
import type { Item } from "./item";

/** Holds a row of the timeline, until what is returned is called. */
type Hold = (row: string) => () => void;

/** Where all rows stay anyway, nothing has to be done. */
export const HoldContext = createContext<Hold>(() => () => {});
export const RowContext = createContext("");

/** What opens out of a row goes with it: the row stays while something of it is open. */
export function useHeld(open: boolean): void {
  const hold = use(HoldContext);
  const row = use(RowContext);
  useEffect(() => (open ? hold(row) : undefined), [open, hold, row]);
}

/** Which rows are held, by their place. */
export function useHolding(items: readonly Item[]): {
  readonly hold: Hold;
  readonly held: readonly number[];
} {
  const [rows, set] = useState<readonly string[]>([]);
  const hold = useCallback((row: string) => {
    set((before) => [...before, row]);
    return () => set((before) => before.toSpliced(before.indexOf(row), 1));
  }, []);
  const held = useMemo(
    () => rows.map((row) => items.findIndex(({ key }) => key === row)).filter((at) => at >= 0),
    [rows, items],
  );
  return { hold, held };
}
