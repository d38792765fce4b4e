import { useEffect } from "react";
import { useLocation, useRoute, useSearch } from "wouter";
import { fieldId } from "../search/field";
import { address } from "../ui/address";

/** Where one searches from here: beside the room that one is in, or on a page of its own. */
export function useSearchPlace(): string {
  const [, at] = useRoute("/rooms/:id");
  return at ? address.searchBeside(at.id, "") : address.search("");
}

/** Ctrl-Shift-F searches from anywhere. */
export function useSearchKey(): void {
  const [path, go] = useLocation();
  const beside = new URLSearchParams(useSearch()).get("beside");
  const place = useSearchPlace();
  const open = beside === "search" || path === "/search";
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // In Hangul mode the key is ㄹ.
      if (event.code !== "KeyF" || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (open) document.getElementById(fieldId)?.focus();
      else go(place);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [open, place, go]);
}
