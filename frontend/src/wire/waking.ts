/** How often to look at the clock, and how long nobody looked if the page was asleep. Hidden pages look once a minute. */
const often = 10_000;
const long = 90_000;

/** Notices when somebody comes back to the page, and whether its timers stood still before: it or the machine slept. */
export class Waking {
  private readonly onWake: (slept: boolean) => void;
  private timer: ReturnType<typeof setInterval> | undefined;
  private looked = 0;

  constructor(onWake: (slept: boolean) => void) {
    this.onWake = onWake;
  }

  start(): void {
    this.looked = Date.now();
    this.timer = setInterval(() => this.slept() && this.onWake(true), often);
    document.addEventListener("visibilitychange", this.shown);
  }

  stop(): void {
    clearInterval(this.timer);
    document.removeEventListener("visibilitychange", this.shown);
  }

  private readonly shown = (): void => {
    if (document.visibilityState === "visible") this.onWake(this.slept());
  };

  private slept(): boolean {
    const before = this.looked;
    this.looked = Date.now();
    return this.looked - before > long;
  }
}
