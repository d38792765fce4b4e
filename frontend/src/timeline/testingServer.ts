import { Refusal, unreachable } from "../wire/problem";
import type { RoomEvent } from "../wire/roomEvent";
import type { History } from "./history";
import { joined, posted, room } from "./testing";
import { pageAround, pageAt, pageFrom } from "./testingPages";
import { Timeline } from "./timeline";

/** A server with this log; it can be made not to answer. */
export class Server implements History {
  readonly log: RoomEvent[] = [];
  readonly asked: string[] = [];
  down = false;
  /** How many events its pages have not heard of yet. */
  behind = 0;

  grow(to: number): void {
    while (this.log.length < to)
      this.log.push(this.log.length % 5 === 4 ? joined(this.log.length + 1) : posted(this.log.length + 1));
  }

  before = async (_room: string, seq: number, limit: number) => {
    this.answer(`before ${seq}`);
    return pageAt(this.log, this.log.length - this.behind, seq, limit);
  };

  around = async (_room: string, seq: number, limit: number) => {
    this.answer(`around ${seq}`);
    return pageAround(this.log, this.log.length - this.behind, seq, limit);
  };

  from = async (_room: string, seq: number, limit: number) => {
    this.answer(`from ${seq}`);
    return pageFrom(this.log, this.log.length - this.behind, seq, limit);
  };

  after = async (_room: string, seq: number) => {
    this.answer(`after ${seq}`);
    return { events: this.log.slice(seq, seq + 500), head: this.log.length };
  };

  private answer(what: string): void {
    this.asked.push(what);
    if (this.down) throw new Refusal(unreachable);
  }
}

/** A room of that many events that somebody has opened; what that took is not counted as asked. */
export async function opened(server: Server, head: number): Promise<Timeline> {
  server.grow(head);
  const timeline = new Timeline(room, head, server);
  await timeline.pages.open();
  server.asked.length = 0;
  return timeline;
}

export const seqs = (timeline: Timeline) => timeline.log.get().messages.map(({ seq }) => seq);
