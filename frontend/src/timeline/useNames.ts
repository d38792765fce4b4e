import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { language } from "../ui/language";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Offer } from "./completion";
import { callable, isClosed, manyNames, namesFor } from "./names";

const fresh = 30_000;
/** Between two letters of somebody who types quickly. */
const pause = 120;

interface Names {
  readonly offers: readonly Offer[];
  /** What is typed would call many, and calls nobody here. */
  readonly closed: boolean;
}

const none: Names = { offers: [], closed: false };

/** Whom the name that is being typed may become; undefined for none. */
export function useNames(room: string, typed: string | undefined): Names {
  const spoken = useStore(language);
  const words = useWords().writing;
  const [asked] = useDebouncedValue(typed, pause, { leading: true });
  const found = useQuery({
    queryKey: ["callable", room, asked],
    queryFn: () => callable(room, asked ?? ""),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    staleTime: fresh,
  });
  if (typed === undefined || found.data === undefined) return none;
  const about = { all: words.callAll, here: words.callHere };
  return {
    offers: namesFor(typed, found.data, manyNames[spoken], about),
    closed: isClosed(typed, found.data),
  };
}
