import type { Page } from "@playwright/test";

/** Of the times between two frames, in milliseconds: what most take, and the worst. */
export interface Frames {
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Between frames that came so late that one sees it. */
  readonly late: number;
  readonly all: number;
}

/** In milliseconds: the third frame of 60 a second that fails to come. */
const seen = 50;

/** The frames that are drawn while something is done. */
export async function during(page: Page, act: () => Promise<void>): Promise<Frames> {
  const stop = await page.evaluateHandle(() => {
    const times: number[] = [];
    let last = performance.now();
    let going = true;
    const next = (now: number) => {
      times.push(now - last);
      last = now;
      if (going) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return () => {
      going = false;
      return times.slice(1);
    };
  });
  await act();
  const times = (await stop.evaluate((end) => end())).sort((one, other) => one - other);
  await stop.dispose();
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    p50: at(0.5),
    p99: at(0.99),
    longest: at(1),
    late: times.filter((time) => time > seen).length,
    all: times.length,
  };
}

export function told(what: string, { p50, p99, longest, late, all }: Frames): string {
  const [middle, most, worst] = [p50, p99, longest].map((time) => `${time.toFixed(1)} ms`.padStart(10));
  return `${what.padEnd(44)}${middle}${most}${worst}   ${late} of ${all} over ${seen} ms`;
}
