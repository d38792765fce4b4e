import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { begun, closed, looked, meaning, nothing, type Offer, open, stepped } from "./completion";
import type { Composition } from "./enter";
import { replace } from "./replace";
import { useOffers } from "./useOffers";

type Area = HTMLTextAreaElement;

interface Completing {
  readonly offers: readonly Offer[];
  /** Which of them is chosen. */
  readonly at: number;
  readonly sign: "@" | ":" | undefined;
  /** What is typed would call many, and calls nobody here. */
  readonly closed: boolean;
  point(at: number): void;
  choose(offer: Offer): void;
  close(): void;
  readonly field: {
    /** Whether it was meant for the list. */
    press(event: KeyboardEvent<Area>): boolean;
    /** Something was typed, or the caret has moved. */
    look(): void;
    compose(text: string): void;
    composed(text: string): void;
    /** Whether a line would be broken by the key that has chosen. */
    breaks(inputType: string): boolean;
    release(): void;
  };
}

/** Offers what the word that is being written may become, and puts what is chosen in its place. */
export function useCompletion(room: string, area: RefObject<Area | null>): Completing {
  const [completion, set] = useState(nothing);
  const { word } = completion;
  const offered = useOffers(room, word);
  const offers = open(completion, offered.offers);
  const at = Math.min(completion.at, offers.length - 1);
  const composition = useRef<Composition>({ text: "", open: false });
  /** Chosen while a syllable was open. */
  const waiting = useRef<Offer>(undefined);
  /** The key that chose so: some systems tell of it once more when the syllable is done. */
  const held = useRef<string>(undefined);

  const put = ({ text }: Offer) => {
    const field = area.current;
    if (!field) return;
    const caret = field.selectionStart;
    // The key may have broken the line before it was known what it meant.
    const end = field.value[caret - 1] === "\n" ? caret - 1 : caret;
    const now = begun(field.value, end);
    if (now) replace(field, now.from, caret, text);
  };

  const choose = (offer: Offer) => {
    if (!composition.current.open) return put(offer);
    waiting.current = offer;
    area.current?.blur(); // which ends the syllable
    area.current?.focus();
  };

  const press = (event: KeyboardEvent<Area>): boolean => {
    if (held.current === event.key && !event.nativeEvent.isComposing) {
      event.preventDefault();
      return true;
    }
    held.current = undefined;
    const chosen = offers[at];
    if (!chosen) return false;
    const asked = meaning(event.nativeEvent, composition.current);
    if (asked === "other") return false;
    event.preventDefault();
    if (asked === "up" || asked === "down") set(stepped(completion, asked === "up" ? -1 : 1, offers.length));
    else if (asked === "close") set(closed(completion));
    else if (asked === "choose") put(chosen);
    else {
      waiting.current = chosen;
      held.current = event.key;
    }
    return true;
  };

  return {
    offers,
    at,
    sign: word?.sign,
    closed: offered.closed && word?.from !== completion.left,
    point: (index) => set({ ...completion, at: index }),
    choose,
    close: () => set(closed(completion)),
    field: {
      press,
      look: () => {
        const field = area.current;
        if (field) set((before) => looked(before, field.value, field.selectionStart));
      },
      compose: (text) => {
        composition.current = { text, open: true };
      },
      composed: (text) => {
        composition.current = { text: text || composition.current.text, open: false };
        const chosen = waiting.current;
        if (!chosen) return;
        // As where Enter sends: by the end of this turn the syllable is in the field.
        setTimeout(() => {
          waiting.current = undefined;
          put(chosen);
        });
      },
      breaks: (inputType) =>
        inputType === "insertLineBreak" && (waiting.current ?? held.current) !== undefined,
      release: () => {
        held.current = undefined;
      },
    },
  };
}
