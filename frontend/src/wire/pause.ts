/** A wait that can be cut short, as when the network is back or somebody asks to try now. */
export class Pause {
  private end: (() => void) | undefined;

  wait(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.cut(), milliseconds);
      this.end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  cut(): void {
    this.end?.();
    this.end = undefined;
  }
}
