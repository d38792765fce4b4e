/**
 * How long to wait after the nth failure in a row, in milliseconds. The library's own waiting has no jitter and
 * would bring everybody back at the same moment.
 */
export function backoff(tries: number, random: () => number = Math.random): number {
  if (tries === 0) return Math.round(random() * 400);
  const longest = Math.min(tries * 1500, 15_000);
  return Math.round(longest * (0.5 + random() / 2));
}

/** After "restarting" (1012) the next node is there at once: come back quickly, but not all together. */
export function afterRestart(random: () => number = Math.random): number {
  return Math.round(100 + random() * 1400);
}
