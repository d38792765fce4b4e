import { TickerStrategy } from "@stomp/stompjs";

/**
 * Heart-beats from a worker go on while the tab is in the background, where timers slow down. The library makes
 * that worker from a blob, which a strict content policy forbids without a word: then no heart would beat at
 * all. So it is tried first.
 */
export function ticking(): Promise<TickerStrategy> {
  return new Promise((resolve) => {
    const give = (strategy: TickerStrategy) => {
      clearTimeout(timer);
      resolve(strategy);
    };
    const timer = setTimeout(() => give(TickerStrategy.Interval), 1000);
    try {
      const address = URL.createObjectURL(new Blob(["postMessage(0)"], { type: "text/javascript" }));
      const worker = new Worker(address);
      worker.onmessage = () => {
        worker.terminate();
        give(TickerStrategy.Worker);
      };
      worker.onerror = () => give(TickerStrategy.Interval);
    } catch {
      give(TickerStrategy.Interval);
    }
  });
}
