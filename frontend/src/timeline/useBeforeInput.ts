import { type RefObject, useEffect, useRef } from "react";

/** Keeps out of a field what is about to be put in. React's event of that name is another, and does not say what it is. */
export function useBeforeInput(
  area: RefObject<HTMLTextAreaElement | null>,
  keepsOut: (inputType: string) => boolean,
): void {
  const latest = useRef(keepsOut);
  latest.current = keepsOut;
  useEffect(() => {
    const field = area.current;
    const look = (event: InputEvent) => latest.current(event.inputType) && event.preventDefault();
    field?.addEventListener("beforeinput", look);
    return () => field?.removeEventListener("beforeinput", look);
  }, [area]);
}
