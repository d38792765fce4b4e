import { useState } from "react";
import type { Message } from "../wire/message";
import { type Problem, problemOf } from "../wire/problem";
import { peopleOf } from "./change";
import { messages } from "./messages";

interface Reaction {
  /** Why the last one was refused. */
  readonly problem: Problem | undefined;
  /** Adds mine, or takes it back. */
  react(emoji: string): void;
}

export function useReaction(message: Message, me: string): Reaction {
  const [problem, setProblem] = useState<Problem>();
  const react = (emoji: string) => {
    setProblem(undefined);
    const on = !peopleOf(message.reactions, emoji).includes(me);
    messages.react(message, emoji, on).catch((thrown: unknown) => setProblem(problemOf(thrown)));
  };
  return { problem, react };
}
