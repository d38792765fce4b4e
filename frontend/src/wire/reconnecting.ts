import { afterRestart, backoff } from "./backoff";
import type { Closing } from "./closing";

const steady = 10_000;
const soon = 60_000;

export type Decision =
  | { readonly do: "stop"; readonly as: "refused" | "signed-out" }
  | { readonly do: "wait"; readonly for: number };

/** Decides after each end of a connection whether and when to try again. */
export class Reconnecting {
  private tries = 0;
  private openedAt: number | undefined;
  private refusedAt = Number.NEGATIVE_INFINITY;
  private readonly now: () => number;
  private readonly random: () => number;

  constructor(now: () => number = Date.now, random: () => number = Math.random) {
    this.now = now;
    this.random = random;
  }

  opened(): void {
    this.openedAt = this.now();
  }

  /** Somebody asked, or the network came back: start counting anew. */
  afresh(): void {
    this.tries = 0;
    this.refusedAt = Number.NEGATIVE_INFINITY;
  }

  ended(how: Closing): Decision {
    if (this.openedAt !== undefined && this.now() - this.openedAt > steady) this.tries = 0;
    this.openedAt = undefined;
    if (how === "signed-out") return { do: "stop", as: how };
    if (how === "too-slow" && this.tries === 0) return this.atOnce();
    if (how === "restarting") return { do: "wait", for: afterRestart(this.random) };
    if (how === "refused" && this.refusedTwice()) return { do: "stop", as: how };
    return { do: "wait", for: backoff(this.tries++, this.random) };
  }

  /** The server is there and has what we were too slow to take. Too slow again and again is no reason to hurry. */
  private atOnce(): Decision {
    this.tries += 1;
    return { do: "wait", for: 0 };
  }

  /**
   * One refusal may be a race (removed from a room while subscribing to it), and passes with a fresh list of
   * rooms. A second one soon after is meant.
   */
  private refusedTwice(): boolean {
    const before = this.refusedAt;
    this.refusedAt = this.now();
    return this.refusedAt - before < soon;
  }
}
