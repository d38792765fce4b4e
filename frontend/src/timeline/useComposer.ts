import type { ChangeEvent } from "react";
import type { SendKey } from "../ui/sendKey";
import { useStore } from "../ui/useStore";
import { sendable } from "./draft";
import type { Drafts } from "./drafts";
import { useEnter } from "./useEnter";

interface Composer {
  readonly draft: string;
  send(): void;
  readonly field: ReturnType<typeof useEnter> & {
    readonly value: string;
    onChange(event: ChangeEvent<HTMLTextAreaElement>): void;
  };
}

interface Wishes {
  readonly room: string;
  readonly thread: number | null;
  readonly sendKey: SendKey;
  readonly onType: () => void;
  readonly onSend: (body: string) => void;
}

/** The text being written, and the one moment in which it is sent. */
export function useComposer(drafts: Drafts, wishes: Wishes): Composer {
  const { room, thread, sendKey, onType, onSend } = wishes;
  const kept = drafts.of(room, thread);
  const { body: draft } = useStore(kept);
  const write = (body: string) => drafts.write(room, thread, body);

  /** The text is taken before it is sent, so whoever comes second finds nothing to send. */
  const send = () => {
    const { body } = kept.get();
    if (!sendable(body)) return;
    write("");
    onSend(body.trim());
  };

  const entered = useEnter(sendKey, (composed) => {
    if (composed !== undefined) write(composed);
    send();
  });

  return {
    draft,
    send,
    field: {
      ...entered,
      value: draft,
      onChange: ({ currentTarget: { value } }) => {
        write(value);
        if (value.trim() !== "") onType();
      },
    },
  };
}
