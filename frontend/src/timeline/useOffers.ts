import { language } from "../ui/language";
import { useStore } from "../ui/useStore";
import type { Begun, Offer } from "./completion";
import { emojisFor } from "./emoji";
import { useEmojis } from "./useEmojis";
import { useNames } from "./useNames";

/** What a word may become: a name or an emoji. */
export function useOffers(room: string, word: Begun | undefined) {
  const spoken = useStore(language);
  const names = useNames(room, word?.sign === "@" ? word.typed : undefined);
  const emojis = useEmojis(word?.sign === ":").data;
  const pictures: readonly Offer[] =
    word?.sign === ":" && emojis ? emojisFor(word.typed, emojis, spoken) : [];
  return { offers: [...names.offers, ...pictures], closed: names.closed };
}
