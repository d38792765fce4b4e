import { Client, ReconnectionTimeMode } from "@stomp/stompjs";
import { closing } from "./closing";
import type { Connection } from "./connection";
import { http } from "./http";
import { Pause } from "./pause";
import { problemOf } from "./problem";
import { Reconnecting } from "./reconnecting";
import { type Store, store } from "./store";
import { ticking } from "./ticking";
import { Waking } from "./waking";

interface Ends {
  opened(): void;
  closed(): void;
  receipt(id: string, seq: number): void;
}

/** How long to wait for an answer about the session. */
const answered = 5_000;

/** Keeps one STOMP connection up: when to try again, and when not to any more. */
export class Line {
  readonly connection: Store<Connection> = store<Connection>("connecting");
  readonly client: Client;
  private readonly ends: Ends;
  private readonly reconnecting = new Reconnecting();
  private readonly pause = new Pause();
  private readonly waking = new Waking((slept) => this.woken(slept));
  private wait = 0;
  private tried = false;

  constructor(ends: Ends, url = address()) {
    this.ends = ends;
    this.client = new Client({
      brokerURL: url,
      reconnectTimeMode: ReconnectionTimeMode.LINEAR,
      reconnectDelay: 50, // the real waiting, with jitter, is done in beforeConnect
      connectionTimeout: 10_000,
      discardWebsocketOnCommFailure: true,
      beforeConnect: () => this.ready(),
      onConnect: () => this.opened(),
      onWebSocketClose: (event: { code: number }) => this.closed(event.code),
      onUnhandledReceipt: ({ headers }) =>
        ends.receipt(headers["receipt-id"] ?? "", Number(headers.seq ?? 0)),
    });
  }

  start(): void {
    window.addEventListener("online", this.retry);
    window.addEventListener("offline", this.drop);
    this.waking.start();
    this.client.activate();
  }

  stop(): void {
    window.removeEventListener("online", this.retry);
    window.removeEventListener("offline", this.drop);
    this.waking.stop();
    void this.client.deactivate();
    this.pause.cut();
  }

  /** Try now instead of later. */
  readonly retry = (): void => {
    this.reconnecting.afresh();
    this.pause.cut();
    if (this.connection.get() === "refused") {
      this.connection.set("lost");
      this.client.activate();
    }
  };

  /** Said by the browser, and not always true: a server on this machine is still there. So try, do not wait. */
  private readonly drop = (): void => {
    if (this.client.connected) this.client.forceDisconnect();
  };

  /** Nobody may have answered for us while we slept: rather a new connection than a dead one that looks alive. */
  private woken(slept: boolean): void {
    if (slept) this.drop();
    if (this.connection.get() === "lost") this.retry();
  }

  private async ready(): Promise<void> {
    await this.pause.wait(this.wait);
    if (!this.tried) {
      this.client.heartbeatStrategy = await ticking();
      return;
    }
    // A handshake that is turned away says nothing of why; the session does. Where nothing answers, as on a network
    // that one has just left, the handshake is tried all the same.
    const asked = http.get("/api/session").then(() => undefined, problemOf);
    const problem = await Promise.race([asked, new Pause().wait(answered).then(() => undefined)]);
    if (problem?.status === 401) this.end("signed-out");
  }

  private opened(): void {
    this.reconnecting.opened();
    this.connection.set("open");
    this.ends.opened();
  }

  private closed(code: number): void {
    this.tried = true;
    this.ends.closed();
    if (!this.client.active) return;
    const decision = this.reconnecting.ended(closing(code));
    if (decision.do === "wait") {
      this.wait = decision.for;
      this.connection.set("lost");
    } else this.end(decision.as);
  }

  private end(as: "refused" | "signed-out"): void {
    this.connection.set(as);
    void this.client.deactivate();
  }
}

function address(): string {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws-connect`;
}
