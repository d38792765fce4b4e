import { useMediaQuery } from "@mantine/hooks";
import { useLocation, useSearch } from "wouter";

/** What can be open beside a room; a thread by the seq of any message of it, a search with what is looked for. */
export type Beside =
  | { readonly what: "members" | "pins" | "settings" }
  | { readonly what: "thread"; readonly of: number }
  | { readonly what: "search"; readonly question: string };

interface Place {
  readonly beside: Beside | undefined;
  /** seq of a message that is looked for in the room. */
  readonly at: number | undefined;
  open(beside: Beside | undefined): void;
  /** Something else than before, in the same search. */
  ask(question: string): void;
  /** To where it stands in the room. */
  jump(seq: number): void;
  /** It was jumped to. */
  found(): void;
}

/** What is open beside the room and what is looked for in it are part of the address: so "back" closes it. */
export function useBeside(): Place {
  const [path, go] = useLocation();
  const search = new URLSearchParams(useSearch());
  const beside = besideOf(search);
  const addressOf = (open: Beside | undefined, at?: number) => {
    const query = new URLSearchParams();
    if (open) query.set("beside", open.what);
    if (open?.what === "thread") query.set("of", String(open.of));
    if (open?.what === "search" && open.question !== "") query.set("q", open.question);
    if (at) query.set("at", String(at));
    return query.size > 0 ? `${path}?${query}` : path;
  };
  return {
    beside,
    at: seqOf(search.get("at")),
    open: (wanted) => go(addressOf(wanted)),
    ask: (question) => go(addressOf({ what: "search", question }), { replace: true }),
    jump: (seq) => {
      const covers = covered();
      go(addressOf(covers ? undefined : beside, seq), { replace: !covers });
    },
    found: () => go(addressOf(beside), { replace: true }),
  };
}

function besideOf(search: URLSearchParams): Beside | undefined {
  const what = search.get("beside");
  const of = seqOf(search.get("of"));
  if (what === "search") return { what, question: search.get("q") ?? "" };
  if (what === "thread") return of === undefined ? undefined : { what, of };
  return what === "members" || what === "pins" || what === "settings" ? { what } : undefined;
}

function seqOf(text: string | null): number | undefined {
  const seq = Number(text);
  return Number.isSafeInteger(seq) && seq > 0 ? seq : undefined;
}

const narrow = "(max-width: 1023px)";

/** Where there is no space for both, what is beside a room covers it, and makes way for what is looked for in it. */
export const covered = () => matchMedia(narrow).matches;

export const useCovered = () => useMediaQuery(narrow, covered(), { getInitialValueInEffect: false });
