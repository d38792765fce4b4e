import type { Message } from "../wire/message";
import { type Item, items } from "./item";
import type { Log } from "./log";
import type { Outbox } from "./outbox";

/** The answers to a message: as the room's log has them, which is live; what lies outside of it as it was read. */
export function answersOf(read: readonly Message[], log: Log, root: number): readonly Message[] {
  const before = read.filter(({ seq }) => seq < log.from);
  const ahead = read.filter(({ seq }) => seq >= log.from && seq > log.head);
  return [...before, ...log.messages.filter(({ thread }) => thread === root), ...ahead];
}

/** How a thread is laid out: what everybody in it answers need not be quoted with each answer. */
export function threadItems(
  root: Message,
  answers: readonly Message[],
  outbox: Outbox,
  me: string,
): readonly Item[] {
  const inside = new Set([root, ...answers].map(({ seq }) => seq));
  const waiting = outbox.filter(({ replyTo }) => replyTo !== undefined && inside.has(replyTo));
  const direct = answers.map((answer) =>
    answer.replyTo === root.seq ? { ...answer, replyTo: null } : answer,
  );
  const laid = items({ from: root.seq, messages: [root, ...direct] }, waiting, undefined, me);
  return laid
    .filter(({ is }) => is !== "beginning")
    .map((item) => (item.is === "message" ? { ...item, answers: 0 } : item));
}
