/** Of a note, in seconds. */
const length = 0.18;
/** Between two chimes at least, in milliseconds. */
const pause = 2_000;

/** Two soft notes. Until the page was touched once the browser lets none be heard. */
export function chimes(): () => void {
  let context: AudioContext | undefined;
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    context ??= new AudioContext();
    void context.resume();
    const now = performance.now();
    if (context.state !== "running" || now - last < pause) return;
    last = now;
    note(context, 660, context.currentTime);
    note(context, 880, context.currentTime + length / 2);
  };
}

function note(context: AudioContext, hertz: number, start: number): void {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0.12, start);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + length);
  tone.connect(loudness).connect(context.destination);
  tone.start(start);
  tone.stop(start + length);
}
