import type { IMessage, StompSubscription } from "@stomp/stompjs";
import { type Aside, aside } from "./aside";
import { Burst } from "./burst";
import { Line } from "./line";
import type { Notice } from "./notice";
import type { Problem } from "./problem";
import { Receipts, Unanswered } from "./receipts";
import { type Reset, type RoomEvent, reset, roomEvent } from "./roomEvent";

/** Who hears what the stream brings. */
export interface Listener {
  /** A connection is there; no room is subscribed yet. */
  opened(): void;
  heard(events: readonly RoomEvent[]): void;
  /** Too much was missed to be told again: this room begins anew. */
  reset(reset: Reset): void;
  noticed(notice: Notice): void;
  /** What a room is told beside its log. */
  told(aside: Aside): void;
}

/** What is posted. */
export interface Posting {
  readonly clientId: string;
  readonly body: string;
  /** seq of the message that it answers. */
  readonly replyTo?: number;
  /** ids */
  readonly files?: readonly string[];
}

/** The server closes a connection with more than 200 subscriptions; two are for what concerns me. */
const most = 195;

/** What is said, both ways, over the one connection of a page. It lives outside React and outlives every screen. */
export class Stream {
  readonly line: Line;
  private readonly listener: Listener;
  private readonly receipts = new Receipts();
  private readonly burst: Burst<RoomEvent>;
  private readonly rooms = new Map<string, StompSubscription>();
  private asked = 0;

  constructor(listener: Listener) {
    this.listener = listener;
    this.burst = new Burst((events) => listener.heard(events));
    this.line = new Line({
      opened: () => this.opened(),
      closed: () => this.closed(),
      receipt: (id, seq) => this.receipts.arrived(id, seq),
    });
  }

  /** Brings everything after this seq, and then what happens. Resolves when the room is live. */
  async listen(room: string, after: number): Promise<void> {
    if (this.rooms.has(room) || !this.line.client.connected) return;
    if (this.rooms.size >= most) this.leave([...this.rooms.keys()].at(-1) ?? "");
    const receipt = this.nextReceipt();
    const live = this.receipts.expect(receipt);
    const hear = (message: IMessage) => this.heard(JSON.parse(message.body));
    const headers = { id: `room-${room}`, receipt, after: String(after) };
    this.rooms.set(room, this.line.client.subscribe(`/topic/chat-room/${room}`, hear, headers));
    await live;
  }

  leave(room: string): void {
    if (this.line.client.connected) this.rooms.get(room)?.unsubscribe();
    this.rooms.delete(room);
  }

  /** Resolves with the seq once the message is stored. */
  post(room: string, message: Posting): Promise<number> {
    if (!this.line.client.connected) return Promise.reject(new Unanswered());
    const receipt = this.nextReceipt();
    const answer = this.receipts.expect(receipt);
    this.line.client.publish({
      destination: `/app/chat-room/${room}/post`,
      headers: { receipt, "content-type": "application/json" },
      body: JSON.stringify(message),
    });
    return answer;
  }

  /** That I am writing. Whoever does not hear it now need not hear it later. */
  type(room: string): void {
    if (!this.line.client.connected) return;
    this.line.client.publish({
      destination: `/app/chat-room/${room}/typing`,
      headers: { "content-type": "application/json" },
      body: "{}",
    });
  }

  private nextReceipt(): string {
    this.asked += 1;
    return `r${this.asked}`;
  }

  private opened(): void {
    const { client } = this.line;
    client.subscribe("/user/queue/events", (message) => this.listener.noticed(JSON.parse(message.body)));
    client.subscribe("/user/queue/problems", (message) => {
      const problem: Problem = JSON.parse(message.body);
      this.receipts.refused(message.headers["receipt-id"] ?? "", problem);
    });
    this.listener.opened();
  }

  private closed(): void {
    this.burst.end(); // the next subscription asks for what comes after it
    this.rooms.clear();
    this.receipts.lost();
  }

  private heard(told: unknown): void {
    const event = roomEvent(told);
    const anew = reset(told);
    const besides = aside(told);
    if (event) this.burst.add(event);
    if (besides) {
      this.burst.end(); // what was said before it comes first
      this.listener.told(besides);
    }
    if (!anew) return;
    this.burst.end();
    this.listener.reset(anew);
  }
}
