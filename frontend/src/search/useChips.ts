import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNow } from "../ui/useNow";
import { useWords } from "../ui/useWords";
import { type Chip, chips, type Place } from "./chips";
import { typing } from "./question";
import { search } from "./search";

const pause = 200;

/** What the question that is being typed can be made narrower with. */
export function useChips(question: string, places: readonly Place[]): readonly Chip[] {
  const { abouts } = useWords().search;
  const today = useNow();
  const part = typing(question);
  const [name] = useDebouncedValue(part?.operator === "from" ? part.value.replace(/^@/, "") : "", pause);
  const people = useQuery({
    queryKey: ["people", name],
    enabled: name !== "",
    queryFn: () => search.people(name),
    placeholderData: keepPreviousData,
  });
  return chips(question, abouts, { people: name === "" ? [] : (people.data ?? []), places, today });
}
