import { useEffect } from "react";
import type { Trays } from "../file/trays";

/** Files are not kept with what is written: whoever leaves the page is asked whether they mean it. */
export function useTrays(trays: Trays): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (trays.full()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [trays]);
}
