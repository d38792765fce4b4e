import { Textarea } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Action } from "../ui/Action";
import type { SendKey } from "../ui/sendKey";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import { Answering } from "./Answering";
import styles from "./composer.module.css";
import { over, sendable } from "./draft";
import { useComposer } from "./useComposer";

interface Props {
  readonly me: string;
  readonly room: string;
  readonly name: string;
  readonly sendKey: SendKey;
  /** What the next message answers. */
  readonly replyTo: Message | undefined;
  readonly onNoReply: () => void;
  /** Up, from an empty field. */
  readonly onUp: () => void;
  readonly onType: () => void;
  readonly onSend: (body: string) => void;
}

export function Composer(props: Props) {
  const { me, room, name, sendKey, replyTo, onNoReply, onUp, onType, onSend } = props;
  const words = useWords().timeline;
  const { draft, send, field } = useComposer(me, room, sendKey, { onType, onSend });
  const area = useRef<HTMLTextAreaElement>(null);
  const tooMany = over(draft);

  useEffect(() => {
    // On a touch screen the keyboard would come up and cover what one came to read.
    if (matchMedia("(hover: hover)").matches) area.current?.focus();
  }, []);

  useEffect(() => {
    if (replyTo) area.current?.focus();
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
      {replyTo && <Answering message={replyTo} onNoReply={onNoReply} />}
      <div className={styles.box}>
        <Textarea
          ref={area}
          className={styles.field}
          classNames={{ input: styles.input }}
          variant="unstyled"
          autosize
          minRows={1}
          maxRows={10}
          aria-label={words.write(name)}
          placeholder={words.write(name)}
          enterKeyHint="send"
          error={tooMany > 0}
          {...field}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) onNoReply();
            if (event.key === "ArrowUp" && draft === "") {
              event.preventDefault();
              onUp();
            }
            field.onKeyDown(event);
          }}
        />
        <button type="submit" hidden />
        <Action
          label={words.send}
          icon={<IconSend size={18} />}
          disabled={!sendable(draft)}
          filled={sendable(draft)}
          onClick={send}
        />
      </div>
      {tooMany > 0 && (
        <p className={styles.tooMany} role="alert">
          {words.tooLong(tooMany)}
        </p>
      )}
    </form>
  );
}
