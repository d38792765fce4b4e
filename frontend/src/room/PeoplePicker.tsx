import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import { rooms } from "./rooms";

interface Props {
  readonly chosen: readonly string[];
  readonly onChoose: (usernames: readonly string[]) => void;
  /** Who need not be found: oneself, and those who are there. */
  readonly except: readonly string[];
}

/** Finds people by the beginning of their name or username. Its values are usernames. */
export function PeoplePicker({ chosen, onChoose, except }: Props) {
  const words = useWords().room;
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 200);
  const [known, setKnown] = useState<ReadonlyMap<string, Account>>(new Map());
  const found = useQuery({
    queryKey: ["people", query],
    enabled: query !== "",
    queryFn: async () => {
      const people = await rooms.people(query);
      setKnown((before) => new Map([...before, ...people.map((one) => [one.username, one] as const)]));
      return people;
    },
  });

  const label = (username: string) => {
    const name = known.get(username)?.displayName ?? username;
    return name === username ? username : `${name} (${username})`;
  };
  const offered = (found.data ?? []).map(({ username }) => username).filter((name) => !except.includes(name));
  return (
    <MultiSelect
      label={words.people}
      placeholder={chosen.length === 0 ? words.peopleHint : ""}
      data={[...new Set([...chosen, ...offered])].map((value) => ({ value, label: label(value) }))}
      filter={({ options }) => options}
      value={[...chosen]}
      onChange={(usernames) => {
        onChoose(usernames);
        setTyped("");
      }}
      searchable
      dropdownOpened={typed.trim() !== ""}
      searchValue={typed}
      onSearchChange={setTyped}
      hidePickedOptions
      nothingFoundMessage={found.isPending || query !== typed.trim() ? "…" : words.peopleNone}
      comboboxProps={{ withinPortal: true }}
      data-autofocus
    />
  );
}
