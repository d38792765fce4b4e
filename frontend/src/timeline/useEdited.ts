import { useEffect, useMemo } from "react";
import type { Item } from "./item";

/** Goes to the message whose words are being changed, and keeps it drawn: what is being written there would be lost. */
export function useEdited(
  items: readonly Item[],
  editing: number | undefined,
  toIndex: (index: number) => void,
): readonly number[] {
  const edited = items.findIndex((item) => item.is === "message" && item.message.seq === editing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: gone to when it is begun, not whenever something is said
  useEffect(() => {
    if (edited >= 0) toIndex(edited);
  }, [editing]);
  return useMemo(() => (edited < 0 ? [] : [edited]), [edited]);
}
