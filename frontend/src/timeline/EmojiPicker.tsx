import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, memo, useCallback, useId, useMemo, useState } from "react";
import { Failure } from "../ui/Failure";
import { language } from "../ui/language";
import { Skeletons } from "../ui/Skeletons";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import { problemOf } from "../wire/problem";
import styles from "./emoji.module.css";
import { across } from "./grid";
import { chosen, recent } from "./recent";
import { found, lately, sectionsOf } from "./sections";
import { useEmojis } from "./useEmojis";

/** As many as the style sheet has. */
const columns = 8;

/** All emoji, to be found by what they are called in Korean or English. */
export default function EmojiPicker({ onChoose }: { readonly onChoose: (emoji: string) => void }) {
  const words = useWords().writing;
  const spoken = useStore(language);
  const id = useId();
  const emojis = useEmojis();
  const all = emojis.data;
  const [typed, setTyped] = useState("");
  /** Until an arrow is pressed it is the first of what was found, and the arrows to the sides are the text's. */
  const [at, setAt] = useState<number>();
  const sections = useMemo(() => sectionsOf(all ?? [], typed, recent()), [all, typed]);
  const choose = useCallback(
    (emoji: string) => {
      chosen(emoji);
      onChoose(emoji);
    },
    [onChoose],
  );
  if (emojis.isError)
    return <Failure problem={problemOf(emojis.error)} retry={() => void emojis.refetch()} />;
  if (!all) return <Skeletons rows={6} />;
  const flat = sections.flatMap(({ emojis }) => emojis);
  const current = at === undefined && typed.trim() === "" ? undefined : flat[at ?? 0];

  const heading = (group: number) => {
    if (group === found) return words.found;
    return group === lately ? words.recent : words.groups[group];
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.nativeEvent.isComposing && key !== "Enter") return;
    if (key === "Enter" && current) choose(current.emoji);
    else if (key === "ArrowDown" && at === undefined && flat.length > 0) setAt(0);
    else if (key.startsWith("Arrow") && at !== undefined)
      setAt(
        across(
          sections.map(({ emojis }) => emojis.length),
          at,
          key,
          columns,
        ),
      );
    else return;
    event.preventDefault();
  };

  return (
    <>
      <TextInput
        aria-label={words.find}
        placeholder={words.find}
        leftSection={<IconSearch size={18} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(undefined);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={at === undefined ? undefined : `${id}-${at}`}
        // On a touch screen the keyboard would cover them.
        autoFocus={matchMedia("(hover: hover)").matches}
      />
      <div role="listbox" id={id} aria-label={words.emojis} className={styles.all}>
        {sections.map(({ group, from, emojis }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list
          <div key={group} role="group" aria-labelledby={`${id}-group-${group}`} className={styles.section}>
            <div id={`${id}-group-${group}`} className={styles.group}>
              {heading(group)}
            </div>
            <div className={styles.grid}>
              {emojis.map((emoji, index) => (
                <Choice
                  key={emoji.emoji}
                  id={`${id}-${from + index}`}
                  emoji={emoji.emoji}
                  name={emoji.names[spoken]}
                  current={from + index === at}
                  onChoose={choose}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      {flat.length === 0 && <p className={styles.none}>{words.findNothing}</p>}
    </>
  );
}

interface Props {
  readonly id: string;
  readonly emoji: string;
  readonly name: string;
  readonly current: boolean;
  readonly onChoose: (emoji: string) => void;
}

/** Not drawn anew with each key, which is for one or two of two thousand. */
const Choice = memo(function Choice({ id, emoji, name, current, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
    // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant, the focus stays in the field
    <div
      id={id}
      role="option"
      aria-selected={current}
      aria-label={name}
      title={name}
      className={styles.choice}
      ref={current ? intoSight : null}
      onClick={() => onChoose(emoji)}
    >
      {emoji}
    </div>
  );
});

const intoSight = (option: HTMLElement | null) => option?.scrollIntoView({ block: "nearest" });
