import type { Account } from "../wire/account";
import type { Message as Told } from "../wire/message";
import type { Store } from "../wire/store";
import type { Acts } from "./acts";
import { Deeds } from "./Deeds";
import { Message } from "./Message";
import { Quote } from "./Quote";
import type { Positions } from "./readers";
import { Said } from "./Said";
import { UnreadBy } from "./UnreadBy";
import { useReaction } from "./useReaction";

interface Props {
  readonly message: Told;
  readonly me: Account;
  readonly leads: boolean;
  /** Somebody has just asked where it is. */
  readonly shown: boolean;
  /** What it answers, if the page has it. */
  readonly original: Told | undefined;
  readonly readers: Store<Positions>;
  readonly acts: Acts;
  readonly onJump: (seq: number) => void;
}

/** A message of the log, with what can be done about it once one comes near. */
export function SaidMessage({ message, me, leads, shown, original, readers, acts, onJump }: Props) {
  const { react, problem } = useReaction(message, me.id);
  const mine = message.sender.id === me.id;
  const gone = message.deletedAt !== null;
  const editing = acts.editing === message.seq;
  return (
    <Said
      by={message.sender}
      mine={mine}
      at={message.at}
      leads={leads}
      called={message.mentions.includes(me.id)}
      shown={shown}
      beside={!gone && <UnreadBy message={message} readers={readers} />}
      near={!gone && !editing && <Deeds message={message} mine={mine} acts={acts} onReact={react} />}
    >
      {message.replyTo !== null && (
        <Quote room={message.room} seq={message.replyTo} original={original} onJump={onJump} />
      )}
      <Message
        message={message}
        me={me.id}
        editing={editing}
        problem={problem}
        onReact={react}
        onEdited={acts.onEdited}
      />
    </Said>
  );
}
