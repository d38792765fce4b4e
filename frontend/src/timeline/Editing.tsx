import { Button, Group } from "@mantine/core";
import { useRef } from "react";
import { Failure } from "../ui/Failure";
import { sendKey } from "../ui/sendKey";
import { useStore } from "../ui/useStore";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import type { Store } from "../wire/store";
import { sendable } from "./draft";
import type { Edit } from "./edits";
import { messages } from "./messages";
import { useEnter } from "./useEnter";
import { WritingField } from "./WritingField";

interface Props {
  readonly message: Message;
  readonly edit: Store<Edit | undefined>;
  readonly onDone: () => void;
}

/** The words of a message, to be changed where they stand. */
export function Editing({ message, edit, onDone }: Props) {
  const { timeline: words, cancel } = useWords();
  const { seq } = message;
  const body = useStore(edit)?.body ?? message.body;
  const form = useRef<HTMLFormElement>(null);
  const change = (next: string) => edit.set({ seq, body: next });
  const written = () => edit.get()?.body ?? message.body;
  const done = () => {
    form.current?.closest("article")?.focus();
    onDone();
  };
  const { busy, problem, submit } = useSubmit(async () => {
    const said = written().trim();
    if (said !== message.body) await messages.edit(message, said);
    done();
  });
  const entered = useEnter(useStore(sendKey), (composed) => {
    if (composed !== undefined) change(composed);
    if (sendable(written())) submit();
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
