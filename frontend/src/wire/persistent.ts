import { backoff } from "./backoff";
import { Pause } from "./pause";

/**
 * Tries again and again until it is done or no longer wanted, at once when the network seems to be back. It may seem
 * so a moment too early.
 *
 * @param attempt resolves with whether it is done
 * @return ends it
 */
export function persistent(attempt: () => Promise<boolean>): () => void {
  const pause = new Pause();
  let wanted = true;
  const soon = () => pause.cut();
  const go = async () => {
    let done = false;
    for (let tries = 1; wanted && !done; tries++) {
      await pause.wait(backoff(tries));
      if (wanted) done = await attempt();
    }
  };
  window.addEventListener("online", soon);
  void go();
  return () => {
    wanted = false;
    soon();
    window.removeEventListener("online", soon);
  };
}
