import { Textarea } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Action } from "../ui/Action";
import type { SendKey } from "../ui/sendKey";
import { useWords } from "../ui/useWords";
import styles from "./composer.module.css";
import { over, sendable } from "./draft";
import { useComposer } from "./useComposer";

interface Props {
  readonly me: string;
  readonly room: string;
  readonly name: string;
  readonly sendKey: SendKey;
  readonly onType: () => void;
  readonly onSend: (body: string) => void;
}

export function Composer({ me, room, name, sendKey, onType, onSend }: Props) {
  const words = useWords().timeline;
  const { draft, send, field } = useComposer(me, room, sendKey, { onType, onSend });
  const area = useRef<HTMLTextAreaElement>(null);
  const tooMany = over(draft);

  useEffect(() => {
    // On a touch screen the keyboard would come up and cover what one came to read.
    if (matchMedia("(hover: hover)").matches) area.current?.focus();
  }, []);

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
        area.current?.focus();
      }}
    >
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
