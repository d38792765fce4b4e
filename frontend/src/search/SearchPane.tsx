import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import { Chips } from "./Chips";
import type { Chip, Place } from "./chips";
import { fieldId } from "./field";
import { Hits } from "./Hits";
import { chosen } from "./question";
import styles from "./search.module.css";
import { useChips } from "./useChips";

interface Props {
  /** As it stands in the address. */
  readonly question: string;
  /** My rooms, as one names them in a question. */
  readonly places: readonly Place[];
  readonly nameOf: (room: string) => string | undefined;
  readonly hrefOf: (message: Message) => string;
  readonly onAsk: (question: string) => void;
}

const pause = 300;

/** Where one looks for what was said. */
export function SearchPane({ question, places, nameOf, hrefOf, onAsk }: Props) {
  const words = useWords().search;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, type] = useState(question);
  const [asked] = useDebouncedValue(typed, pause);
  const told = useRef(question);
  const tell = useRef(onAsk);
  useEffect(() => {
    tell.current = onAsk;
  });

  useEffect(() => {
    if (asked === told.current) return;
    told.current = asked;
    tell.current(asked);
  }, [asked]);

  // Somebody else has asked: "search in this room", or the way back.
  useEffect(() => {
    if (question === told.current) return;
    told.current = question;
    type(question);
    field.current?.focus();
  }, [question]);

  const offered = useChips(typed, places);
  const put = (text: string) => {
    type(text);
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && event.target === field.current && typed.trim() !== "")
      type(/\s$/u.test(typed) ? typed : `${typed} `);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const hits = [...(list.current?.querySelectorAll<HTMLElement>("[data-hit]") ?? [])];
    const at = hits.indexOf(document.activeElement as HTMLElement);
    const fromField = event.target === field.current;
    if (at < 0 && !fromField) return;
    event.preventDefault();
    const to = hits[fromField ? (step > 0 ? 0 : -1) : at + step];
    if (to) to.focus();
    else if (step < 0) field.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field and of the links in it
    <div className={styles.pane} onKeyDown={onKeyDown}>
      <TextInput
        ref={field}
        id={fieldId}
        type="search"
        aria-label={words.field}
        placeholder={words.field}
        className={styles.field}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        rightSection={typed !== "" && <CloseButton aria-label={words.clear} onClick={() => put("")} />}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        maxLength={256}
        autoComplete="off"
        autoFocus
      />
      <Chips chips={offered} onChoose={(chip: Chip) => put(chosen(typed, chip.operator, chip.value))} />
      <div ref={list}>
        <Hits question={asked} nameOf={nameOf} hrefOf={hrefOf} />
      </div>
    </div>
  );
}
