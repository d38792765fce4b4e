import { useEffect, useState } from "react";
import type { Room } from "../wire/room";

/** What is read as it arrives is not new. */
const blink = 500;

interface Divider {
  /** The last seq above it. */
  readonly after: number;
  /** How many waited below it when it was drawn. */
  readonly many: number;
}

/**
 * Where the "new" line goes: at the read position when the room was opened, and again each time something
 * starts to wait because one is not looking. It stays while one reads past it.
 */
export function useDivider(room: Room): [Divider | undefined, () => void] {
  const waits = room.unread > 0;
  const [divider, setDivider] = useState(waits ? dividerIn(room) : undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the read position as it was when the waiting began
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setDivider(dividerIn(room)), blink);
    return () => clearTimeout(timer);
  }, [waits]);

  return [divider, () => setDivider(undefined)];
}

const dividerIn = ({ lastRead, unread }: Room): Divider => ({ after: lastRead, many: unread });
