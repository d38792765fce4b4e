import type { Attached } from "../wire/message";
import { Refusal } from "../wire/problem";
import { type Store, store } from "../wire/store";
import type { Posting } from "../wire/stream";
import { keep, kept } from "./kept";
import type { Log } from "./log";
import {
  again,
  delivered,
  discard,
  next,
  type Outbox,
  type Pending,
  settle,
  unanswered,
  write,
} from "./outbox";

export type Post = (room: string, message: Posting) => Promise<number>;

const postingOf = ({ clientId, body, replyTo, files }: Pending): Posting => ({
  clientId,
  body,
  ...(replyTo !== undefined && { replyTo }),
  ...(files && { files: files.map(({ id }) => id) }),
});

/** Carries what I wrote in one room to the server, in order, and keeps it until the log has it. */
export class Mailman {
  readonly outbox: Store<Outbox>;
  private readonly room: string;
  private readonly me: string;
  private readonly post: Post;
  private readonly online: () => boolean;

  constructor(room: string, me: string, post: Post, online: () => boolean) {
    this.room = room;
    this.me = me;
    this.post = post;
    this.online = online;
    this.outbox = store(kept(me, room));
  }

  /**
   * @param replyTo seq of the message that it answers
   * @param files that are up
   */
  write(body: string, replyTo?: number, files: readonly Attached[] = []): void {
    const pending = {
      room: this.room,
      clientId: newId(),
      body,
      ...(replyTo !== undefined && { replyTo }),
      ...(files.length > 0 && { files }),
      at: new Date().toISOString(),
    };
    this.change((outbox) => write(outbox, pending));
    this.deliver();
  }

  retry(clientId: string): void {
    this.change((outbox) => again(outbox, clientId, newId));
    this.deliver();
  }

  discard(clientId: string): void {
    this.change((outbox) => discard(outbox, clientId));
  }

  settle(log: Log): void {
    this.change((outbox) => settle(outbox, log, this.me));
  }

  /** Sends what waits; called again whenever the connection is there. */
  deliver(): void {
    const pending = this.online() ? next(this.outbox.get()) : undefined;
    if (pending) void this.carry(pending);
  }

  private async carry(pending: Pending): Promise<void> {
    const { clientId } = pending;
    this.change((outbox) => delivered(outbox, clientId, { is: "sending" }));
    try {
      const seq = await this.post(this.room, postingOf(pending));
      this.change((outbox) => delivered(outbox, clientId, { is: "sent", seq }));
    } catch (thrown) {
      this.change((outbox) =>
        thrown instanceof Refusal
          ? delivered(outbox, clientId, { is: "failed", problem: thrown.problem })
          : unanswered(outbox, clientId),
      );
    }
    this.deliver();
  }

  private change(how: (before: Outbox) => Outbox): void {
    const before = this.outbox.get();
    const after = how(before);
    if (after === before) return;
    keep(this.me, before, after);
    this.outbox.set(after);
  }
}

/** crypto.randomUUID is only there over https and on localhost; a chat in the house may have neither. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
