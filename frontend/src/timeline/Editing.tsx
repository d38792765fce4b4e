import { Button, Group } from "@mantine/core";
import { useRef, useState } from "react";
import { Failure } from "../ui/Failure";
import { sendKey } from "../ui/sendKey";
import { useStore } from "../ui/useStore";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import { sendable } from "./draft";
import { messages } from "./messages";
import { useEnter } from "./useEnter";
import { WritingField } from "./WritingField";

interface Props {
  readonly message: Message;
  readonly onDone: () => void;
}

/** The words of a message, to be changed where they stand. */
export function Editing({ message, onDone }: Props) {
  const { timeline: words, cancel } = useWords();
  const [body, setBody] = useState(message.body);
  const text = useRef(body);
  const form = useRef<HTMLFormElement>(null);
  const change = (next: string) => {
    text.current = next;
    setBody(next);
  };
  const done = () => {
    form.current?.closest("article")?.focus();
    onDone();
  };
  const { busy, problem, submit } = useSubmit(async () => {
    const said = text.current.trim();
    if (said !== message.body) await messages.edit(message, said);
    done();
  });
  const entered = useEnter(useStore(sendKey), (composed) => {
    change(composed ?? text.current);
    if (sendable(text.current)) submit();
  });
  return (
    <form ref={form} onSubmit={submit} aria-live="off">
      <WritingField
        room={message.room}
        autosize
        maxRows={10}
        autoFocus
        aria-label={words.editing}
        value={body}
        onChange={({ currentTarget: { value } }) => change(value)}
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(body.length, body.length)}
        {...entered}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.nativeEvent.isComposing) done();
          entered.onKeyDown(event);
        }}
      />
      {problem && <Failure problem={problem} />}
      <Group gap={8} my={8}>
        <Button size="compact-sm" type="submit" loading={busy} disabled={!sendable(body)}>
          {words.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={done}>
          {cancel}
        </Button>
      </Group>
    </form>
  );
}
