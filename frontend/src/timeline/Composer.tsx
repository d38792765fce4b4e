import { IconMoodSmile, IconSend } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { Action } from "../ui/Action";
import type { SendKey } from "../ui/sendKey";
import { useWords } from "../ui/useWords";
import { Answering } from "./Answering";
import type { Bringing } from "./bringing";
import styles from "./composer.module.css";
import { over, sendable } from "./draft";
import type { Drafts } from "./drafts";
import { PickEmoji } from "./PickEmoji";
import { replace } from "./replace";
import type { Timeline } from "./timeline";
import { type Send, useComposer } from "./useComposer";
import { WritingField } from "./WritingField";

interface Props {
  readonly drafts: Drafts;
  /** Of the room. */
  readonly timeline: Timeline;
  /** seq of the message with which the thread begins, where it is written in one. */
  readonly thread?: number;
  readonly label: string;
  readonly sendKey: SendKey;
  /** Up, from an empty field. */
  readonly onUp: () => void;
  readonly bringing: Bringing;
  readonly onType: () => void;
  readonly onSend: Send;
}

export function Composer(props: Props) {
  const { drafts, timeline, thread, label, sendKey, onUp, bringing, onType, onSend } = props;
  const { room } = timeline;
  const { timeline: words, writing } = useWords();
  const [picking, pick] = useState(false);
  const { draft, replyTo, noReply, send, field } = useComposer(drafts, {
    room,
    thread: thread ?? null,
    sendKey,
    bringing,
    onType,
    onSend,
  });
  const area = useRef<HTMLTextAreaElement>(null);
  const tooMany = over(draft);
  const ready = sendable(draft, bringing.many) && bringing.state !== "stuck";

  const picked = () => {
    pick(false);
    area.current?.focus();
  };
  const insert = (emoji: string) => {
    const text = area.current;
    if (text) replace(text, text.selectionStart, text.selectionEnd, emoji);
  };

  useEffect(() => {
    // On a touch screen the keyboard would come up and cover what one came to read.
    const writing = document.activeElement instanceof HTMLTextAreaElement;
    if (matchMedia("(hover: hover)").matches && !writing) area.current?.focus();
  }, []);

  const came = useRef(replyTo);
  useEffect(() => {
    if (replyTo && replyTo !== came.current) area.current?.focus();
  }, [replyTo]);

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
        area.current?.focus();
      }}
    >
      {replyTo && <Answering timeline={timeline} seq={replyTo.seq} onNoReply={noReply} />}
      {bringing.tray}
      <div className={styles.box}>
        <WritingField
          ref={area}
          room={room}
          className={styles.field}
          classNames={{ input: styles.input }}
          variant="unstyled"
          autosize
          minRows={1}
          maxRows={10}
          aria-label={label}
          placeholder={label}
          enterKeyHint="send"
          error={tooMany > 0}
          {...field}
          onPaste={(event) => {
            // Office programs put a picture of a text beside it; a file has its name, a picture of a page where it is from.
            const { files, types } = event.clipboardData;
            const isText = types.includes("text/plain") && types.includes("text/html");
            if (files.length === 0 || isText) return;
            event.preventDefault();
            bringing.add([...files]);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) noReply();
            if (event.key === "ArrowUp" && draft === "") {
              event.preventDefault();
              onUp();
            }
            field.onKeyDown(event);
          }}
        />
        <button type="submit" hidden />
        {bringing.pick}
        <Action label={writing.insertEmoji} icon={<IconMoodSmile size={18} />} onClick={() => pick(true)} />
        <Action
          label={words.send}
          icon={<IconSend size={18} />}
          disabled={!ready}
          filled={ready}
          onClick={send}
        />
      </div>
      {picking && <PickEmoji back={false} onChoose={insert} onClose={picked} />}
      {tooMany > 0 && (
        <p className={styles.tooMany} role="alert">
          {words.tooLong(tooMany)}
        </p>
      )}
    </form>
  );
}
