import { type ChangeEvent, useEffect, useRef } from "react";
import type { SendKey } from "../ui/sendKey";
import { useStore } from "../ui/useStore";
import type { Attached } from "../wire/message";
import type { Bringing } from "./bringing";
import { type Answered, sendable } from "./draft";
import type { Drafts } from "./drafts";
import { useEnter } from "./useEnter";

/** @param replyTo seq of the message that it answers */
export type Send = (body: string, replyTo: number | undefined, files: readonly Attached[]) => void;

interface Composer {
  readonly draft: string;
  /** What it answers. */
  readonly replyTo: Answered | undefined;
  noReply(): void;
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
  readonly bringing: Bringing;
  readonly onType: () => void;
  readonly onSend: Send;
}

/** The text being written, and the one moment in which it is sent. */
export function useComposer(drafts: Drafts, wishes: Wishes): Composer {
  const { room, thread, sendKey, bringing, onType, onSend } = wishes;
  const kept = drafts.of(room, thread);
  const { body: draft, replyTo } = useStore(kept);
  const write = (body: string) => drafts.write(room, thread, body);
  const noReply = () => drafts.answer(room, thread, undefined);

  /** Text and files are taken before they are sent, so whoever comes second finds nothing to send. */
  const send = () => {
    const { body, replyTo } = kept.get();
    const { many, state, take } = bringing;
    if (!sendable(body, many) || state === "stuck") return;
    if (state === "coming") {
      hold();
      return;
    }
    const files = take();
    write("");
    noReply();
    onSend(body.trim(), replyTo?.seq, files);
  };

  /** What is sent then is what is written then. */
  const latest = useRef(send);
  latest.current = send;
  const hold = () => bringing.whenUp(() => latest.current());

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes back to what is held takes it over
  useEffect(() => {
    if (bringing.held) hold();
  }, []);

  const entered = useEnter(sendKey, (composed) => {
    if (composed !== undefined) write(composed);
    send();
  });

  return {
    draft,
    replyTo,
    noReply,
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
