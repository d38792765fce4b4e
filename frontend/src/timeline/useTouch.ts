import { useState } from "react";
import type { Message } from "../wire/message";
import { type Problem, problemOf } from "../wire/problem";
import { peopleOf } from "./change";
import { messages } from "./messages";

/** What is done to a message at once, and taken back as easily. */
export interface Touch {
  /** Adds my reaction, or takes it back. */
  react(emoji: string): void;
  /** For everybody, or no longer. */
  pin(): void;
  /** For myself. */
  save(on: boolean): void;
}

/** Why the last one was refused, and a way to ask for something else that may be. */
export function useTouch(
  message: Message,
  me: string,
): [Touch, Problem | undefined, (asked: Promise<unknown>) => void] {
  const [problem, setProblem] = useState<Problem>();
  const ask = (asked: Promise<unknown>) => {
    setProblem(undefined);
    asked.catch((thrown: unknown) => setProblem(problemOf(thrown)));
  };
  const touch: Touch = {
    react: (emoji) => ask(messages.react(message, emoji, !peopleOf(message.reactions, emoji).includes(me))),
    pin: () => ask(messages.pin(message, message.pinnedAt === null)),
    save: (on) => ask(messages.save(message, on)),
  };
  return [touch, problem, ask];
}
