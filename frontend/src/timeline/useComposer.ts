import { type ChangeEvent, type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import type { SendKey } from "../ui/sendKey";
import { type Draft, draftOf, keepDraft, sendable } from "./draft";
import { type Composition, enter } from "./enter";

interface Composer {
  readonly draft: Draft;
  send(): void;
  readonly field: {
    readonly value: string;
    onChange(event: ChangeEvent<HTMLTextAreaElement>): void;
    onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void;
    onBeforeInput(event: FormEvent<HTMLTextAreaElement>): void;
    onCompositionUpdate(event: { data: string }): void;
    onCompositionEnd(event: { data: string; currentTarget: HTMLTextAreaElement }): void;
  };
}

/** The text being written, and the one moment in which it is sent. */
export function useComposer(
  me: string,
  room: string,
  sendKey: SendKey,
  { onType, onSend }: { readonly onType: () => void; readonly onSend: (body: string) => void },
): Composer {
  const [draft, setDraft] = useState(() => draftOf(me, room));
  const text = useRef(draft);
  const composition = useRef<Composition>({ text: "", open: false });
  const sendWhenComposed = useRef(false);

  const change = (next: Draft) => {
    text.current = next;
    setDraft(next);
    keepDraft(me, room, next);
  };

  /** The text is taken before it is sent, so whoever comes second finds nothing to send. */
  const send = () => {
    const body = text.current;
    if (!sendable(body)) return;
    change("");
    onSend(body.trim());
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const meaning = enter(event.nativeEvent, composition.current, sendKey);
    if (meaning === "when-composed") sendWhenComposed.current = true;
    if (meaning !== "send") return;
    event.preventDefault();
    send();
  };

  const onCompositionEnd = ({
    data,
    currentTarget,
  }: {
    data: string;
    currentTarget: HTMLTextAreaElement;
  }) => {
    composition.current = { text: data || composition.current.text, open: false };
    if (!sendWhenComposed.current) return;
    // The last syllable is in the field by the end of this turn, whichever event the browser sends last.
    setTimeout(() => {
      sendWhenComposed.current = false;
      text.current = currentTarget.value.replace(/\n$/, "");
      send();
    });
  };

  return {
    draft,
    send,
    field: {
      value: draft,
      onChange: ({ currentTarget: { value } }) => {
        change(value);
        if (value.trim() !== "") onType();
      },
      onKeyDown,
      onBeforeInput: (event) => {
        const { inputType } = event.nativeEvent as InputEvent;
        if (sendWhenComposed.current && inputType === "insertLineBreak") event.preventDefault();
      },
      onCompositionUpdate: ({ data }) => {
        composition.current = { text: data, open: true };
      },
      onCompositionEnd,
    },
  };
}
