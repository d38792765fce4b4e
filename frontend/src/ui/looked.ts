/** What the pages that are open in one browser know of each other: by locks, which go when a page goes. */

const name = "sarangbang is looked at";

/** Says so to the others as long as this page has the focus. */
export function sayWhenLookedAt(): () => void {
  let release: (() => void) | undefined;
  const hold = () =>
    new Promise<void>((resolve) => {
      release = resolve;
      if (!document.hasFocus()) resolve();
    });
  const look = () => void navigator.locks?.request(name, { mode: "shared" }, hold);
  const turn = () => release?.();
  window.addEventListener("focus", look);
  window.addEventListener("blur", turn);
  look();
  return () => {
    window.removeEventListener("focus", look);
    window.removeEventListener("blur", turn);
    turn();
  };
}

/** Whether this page or another has the focus. Over plain http none knows of another. */
export async function isLookedAt(): Promise<boolean> {
  if (document.hasFocus()) return true;
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some((lock) => lock.name === name);
}

/** Whether this page is the first that asks this within some seconds. */
export function isFirst(what: string, milliseconds: number): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((answer) => {
    void navigator.locks.request(what, { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      return lock && new Promise((over) => setTimeout(over, milliseconds));
    });
  });
}
