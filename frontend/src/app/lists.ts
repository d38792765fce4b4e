import type { QueryClient } from "@tanstack/react-query";
import type { Log } from "../timeline/log";
import { type Followed, mostFollowed } from "../timeline/messages";
import type { Notice } from "../wire/notice";
import { isChange, type RoomEvent } from "../wire/roomEvent";

/** Asked once for all that happens within a moment; not by all of a room in the same one. */
const soon = 200;

/** What the server was asked for beside the rooms and their logs, and has to be asked for again. */
export class Lists {
  private readonly me: string;
  private readonly queries: QueryClient;
  private readonly stale = new Map<string, readonly unknown[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(me: string, queries: QueryClient) {
    this.me = me;
    this.queries = queries;
  }

  members(room: string): void {
    this.ask("members", room);
  }

  /** What those who keep a room see of it. */
  keeping(room: string): void {
    this.members(room);
    this.ask("bans", room);
    this.ask("links", room);
  }

  happened(event: RoomEvent, log: Log | undefined): void {
    const { room } = event;
    if (event.type === "member.joined" || event.type === "member.left") this.members(room);
    if (event.type === "member.appointed") this.members(room);
    if (event.type === "message.posted") {
      const { thread, sender } = event.message;
      if (thread !== null && (sender.id === this.me || this.takesPart(room, thread, log)))
        this.ask("threads");
    }
    if (!isChange(event)) return;
    this.ask("message", room, event.target);
    this.ask("pins", room);
    this.ask("saved");
    if (this.concernsThreads(room, event.target, log)) this.ask("threads");
    // What the log has is followed there.
    if (log === undefined || event.target < log.from) this.ask("thread", room);
  }

  noticed(notice: Notice): void {
    if (notice.type === "saved") this.ask("saved");
    else if (notice.type === "thread.read") this.ask("threads");
    else if (notice.type === "room.joined" || notice.type === "room.left") this.mine();
    // What was found in a room that one has left stays in sight no longer than that.
    if (notice.type === "room.left") this.ask("search");
  }

  /** The room begins anew: what it has missed is in none of them. */
  reset(room: string): void {
    this.members(room);
    this.ask("message", room);
    this.ask("thread", room);
    this.ask("pins", room);
    this.mine();
  }

  /** Something may have been missed. */
  all(): void {
    this.ask("thread");
    this.ask("pins");
    this.mine();
  }

  /** What there is of all my rooms together. */
  mine(): void {
    this.ask("threads");
    this.ask("saved");
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.stale.clear();
  }

  private concernsThreads(room: string, target: number, log: Log | undefined): boolean {
    const message = log?.messages.find(({ seq }) => seq === target);
    return this.takesPart(room, message?.thread ?? target, log);
  }

  /** Whether I may take part in it, as far as I can tell. */
  private takesPart(room: string, root: number, log: Log | undefined): boolean {
    const known = this.queries.getQueryData<readonly Followed[]>(["threads"]);
    if (known === undefined || known.length >= mostFollowed) return true;
    if (known.some((one) => one.root.room === room && (one.root.seq === root || one.last.seq === root)))
      return true;
    return log?.messages.find(({ seq }) => seq === root)?.sender.id === this.me;
  }

  private ask(...queryKey: readonly unknown[]): void {
    this.stale.set(queryKey.join("/"), queryKey);
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        for (const queryKey of this.stale.values()) void this.queries.invalidateQueries({ queryKey });
        this.stale.clear();
      },
      soon * (1 + Math.random()),
    );
  }
}
