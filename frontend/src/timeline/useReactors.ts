import { useQuery } from "@tanstack/react-query";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import { reactors } from "./reactors";

const fresh = 30_000;

/** The people of a room, and where they are asked for. */
export interface People {
  readonly room: string;
  readonly ask: () => Promise<readonly Account[]>;
}

/** Who reacted, in words, once somebody wants to know. */
export function useReactors({ room, ask }: People, reacted: readonly string[], wanted: boolean) {
  const words = useWords().timeline;
  const members = useQuery({
    queryKey: ["members", room],
    queryFn: ask,
    enabled: wanted,
    staleTime: fresh,
  });
  if (!wanted || !members.data) return undefined;
  const { names, others } = reactors(reacted, members.data);
  return words.reactedBy(names, others);
}
