import { useEffect, useRef } from "react";

/** Calls as long as the end of a list is in sight, or near it: once each time there is something to be asked for. */
export function useSight<E extends Element>(wanted: boolean, onSight: () => void) {
  const end = useRef<E>(null);
  const call = useRef(onSight);
  useEffect(() => {
    call.current = onSight;
  });
  useEffect(() => {
    const seen = end.current;
    if (!wanted || !seen) return;
    const sight = new IntersectionObserver(([entry]) => entry?.isIntersecting && call.current(), {
      rootMargin: "400px",
    });
    sight.observe(seen);
    return () => sight.disconnect();
  }, [wanted]);
  return end;
}
