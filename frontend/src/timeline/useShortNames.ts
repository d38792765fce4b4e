import { useQueryClient } from "@tanstack/react-query";
import type { RefObject } from "react";
import { named, shortName } from "./emoji";
import { replace } from "./replace";
import { emojiQuery } from "./useEmojis";

/** Makes the emoji of a short name once its second colon is typed; taken back by "undo" it stays the name. */
export function useShortNames(area: RefObject<HTMLTextAreaElement | null>): (typed: string | null) => void {
  const queries = useQueryClient();
  return (typed) => {
    const field = area.current;
    const spelled = typed === ":" && field ? shortName(field.value, field.selectionStart) : undefined;
    if (!field || !spelled) return;
    const { name, from, to } = spelled;
    const make = async () => {
      const emoji = named(await queries.ensureQueryData(emojiQuery), name);
      // Meanwhile it may have been sent.
      if (emoji === undefined || field.value.slice(from, to) !== `:${name}:`) return;
      const caret = field.selectionStart - (to - from) + emoji.length;
      replace(field, from, to, emoji);
      field.setSelectionRange(caret, caret);
    };
    make().catch(() => {}); // without an answer it stays as it was typed
  };
}
