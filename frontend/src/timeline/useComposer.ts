import { type ChangeEvent, useRef, useState } from "react";
import type { SendKey } from "../ui/sendKey";
import { type Draft, draftOf, keepDraft, sendable } from "./draft";
import { useEnter } from "./useEnter";

interface Composer {
  readonly draft: Draft;
  send(): void;
  readonly field: ReturnType<typeof useEnter> & {
    readonly value: string;
    onChange(event: ChangeEvent<HTMLTextAreaElement>): void;
  };
}

/** The text being written, and the one moment in which it is sent. */
export function useComposer(
  me: string,
  place: string,
  sendKey: SendKey,
  { onType, onSend }: { readonly onType: () => void; readonly onSend: (body: string) => void },
): Composer {
  const [draft, setDraft] = useState(() => draftOf(me, place));
  const text = useRef(draft);

  const change = (next: Draft) => {
    text.current = next;
    setDraft(next);
    keepDraft(me, place, next);
  };

  /** The text is taken before it is sent, so whoever comes second finds nothing to send. */
  const send = () => {
    const body = text.current;
    if (!sendable(body)) return;
    change("");
    onSend(body.trim());
  };

  const entered = useEnter(sendKey, (composed) => {
    text.current = composed ?? text.current;
    send();
  });

  return {
    draft,
    send,
    field: {
      ...entered,
      value: draft,
      onChange: ({ currentTarget: { value } }) => {
        change(value);
        if (value.trim() !== "") onType();
      },
    },
  };
}
