import type { Outbox, Pending } from "./outbox";

/** What is written but not sent survives a reload: each under its own key, so that two tabs do not undo each other. */
const prefix = "sarangbang.outbox";

export function kept(me: string, room: string): Outbox {
  return keys(`${prefix}.${me}.${room}.`)
    .flatMap((key) => read(key) ?? [])
    .sort((a, b) => a.at.localeCompare(b.at));
}

export function keep(me: string, before: Outbox, after: Outbox): void {
  const key = ({ room, clientId }: Pending) => `${prefix}.${me}.${room}.${clientId}`;
  const left = new Set(after.map(key));
  try {
    for (const pending of before) if (!left.has(key(pending))) localStorage.removeItem(key(pending));
    for (const pending of after) localStorage.setItem(key(pending), JSON.stringify(pending));
  } catch {
    // A full disk keeps nothing; what was written is still on the page.
  }
}

function keys(start: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

/** What was on its way when the page closed may have arrived: sent again, it still arrives once. */
function read(key: string): Pending | undefined {
  try {
    const pending: Pending = JSON.parse(localStorage.getItem(key) ?? "");
    const failed = pending.delivery.is === "failed";
    return failed ? pending : { ...pending, delivery: { is: "waiting" } };
  } catch {
    return undefined;
  }
}
