export type Piece =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "link"; readonly text: string; readonly href: string };

const address = /https?:\/\/[^\s<>"'`]+/g;
/** Punctuation that ends the sentence, not the address. */
const trailing = /[.,;:!?)\]}’”。，、]+$/;

/** What was said, with its web addresses made into links. Nothing else of it is ever more than text. */
export function pieces(body: string): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const text = (until: number) => {
    if (until > at) found.push({ is: "text", text: body.slice(at, until) });
  };
  for (const match of body.matchAll(address)) {
    const link = match[0].replace(trailing, "");
    if (!URL.canParse(link)) continue;
    text(match.index);
    found.push({ is: "link", text: link, href: link });
    at = match.index + link.length;
  }
  text(body.length);
  return found;
}
