import { type KeyboardEvent, useRef } from "react";
import type { SendKey } from "../ui/sendKey";
import { type Composition, enter } from "./enter";

type Area = HTMLTextAreaElement;

interface Entered {
  onKeyDown(event: KeyboardEvent<Area>): void;
  /** Whether a line would be broken by the key that says so. */
  breaks(inputType: string): boolean;
  onCompositionUpdate(event: { data: string }): void;
  onCompositionEnd(event: { data: string; currentTarget: Area }): void;
}

/**
 * When a text is done with: at the key that says so, and where a syllable is still being composed, once it is in the field.
 *
 * @param onEnter is given what the field has by then, if it may not have told so itself
 */
export function useEnter(sendKey: SendKey, onEnter: (composed?: string) => void): Entered {
  const composition = useRef<Composition>({ text: "", open: false });
  const whenComposed = useRef(false);
  return {
    onKeyDown: (event) => {
      const meaning = enter(event.nativeEvent, composition.current, sendKey);
      if (meaning === "when-composed") whenComposed.current = true;
      if (meaning !== "send") return;
      event.preventDefault();
      onEnter();
    },
    breaks: (inputType) => inputType === "insertLineBreak" && whenComposed.current,
    onCompositionUpdate: ({ data }) => {
      composition.current = { text: data, open: true };
    },
    onCompositionEnd: ({ data, currentTarget }) => {
      composition.current = { text: data || composition.current.text, open: false };
      if (!whenComposed.current) return;
      // The last syllable is in the field by the end of this turn, whichever event the browser sends last.
      setTimeout(() => {
        whenComposed.current = false;
        onEnter(currentTarget.value.replace(/\n$/, ""));
      });
    },
  };
}
