import { useState } from "react";
import type { Account } from "../wire/account";
import { calls, type Message as Told } from "../wire/message";
import type { Store } from "../wire/store";
import { Answers } from "./Answers";
import type { Acts } from "./acts";
import { Deeds } from "./Deeds";
import { Message } from "./Message";
import { PickEmoji } from "./PickEmoji";
import { Pinned } from "./Pinned";
import { Quote } from "./Quote";
import type { Positions } from "./readers";
import { Said } from "./Said";
import { UnreadBy } from "./UnreadBy";
import { useHeld } from "./useHeld";
import { useTouch } from "./useTouch";

interface Props {
  readonly message: Told;
  readonly me: Account;
  readonly leads: boolean;
  /** Somebody has just asked where it is. */
  readonly shown: boolean;
  /** What it answers, if the page has it. */
  readonly original: Told | undefined;
  /** How many answers its thread has. */
  readonly answers: number | "some";
  readonly readers: Store<Positions>;
  readonly acts: Acts;
  readonly onJump: (seq: number) => void;
}

/** A message of the log, with what can be done about it once one comes near. */
export function SaidMessage(props: Props) {
  const { message, me, leads, shown, original, answers, readers, acts, onJump } = props;
  const [touch, problem, ask] = useTouch(message, me.id);
  const [picking, pick] = useState(false);
  useHeld(picking);
  const mine = message.sender.id === me.id;
  const gone = message.deletedAt !== null;
  const editing = acts.editing === message.seq;
  return (
    <Said
      by={message.sender}
      mine={mine}
      at={message.at}
      leads={leads}
      called={!mine && calls(message.mentions, me.id)}
      shown={shown}
      beside={!gone && <UnreadBy message={message} readers={readers} />}
      near={
        !gone &&
        !editing && (
          <Deeds
            message={message}
            mine={mine}
            acts={acts}
            touch={touch}
            onPick={() => pick(true)}
            onUnread={() => ask(acts.onUnread(message))}
          />
        )
      }
    >
      {message.replyTo !== null && (
        <Quote room={message.room} seq={message.replyTo} original={original} onJump={onJump} />
      )}
      {message.pinnedAt && <Pinned at={message.pinnedAt} />}
      <Message
        message={message}
        me={me.id}
        editing={editing}
        problem={problem}
        acts={acts}
        onReact={acts.readOnly ? undefined : touch.react}
      />
      {answers !== 0 && <Answers root={message} many={answers} onOpen={() => acts.onThread(message)} />}
      {picking && <PickEmoji back onChoose={touch.react} onClose={() => pick(false)} />}
    </Said>
  );
}
