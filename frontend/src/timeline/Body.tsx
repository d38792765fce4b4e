import { pieces } from "./pieces";

/** What was said, with its addresses to be followed. */
export function Body({ text }: { readonly text: string }) {
  let at = 0;
  return pieces(text).map((piece) => {
    const key = at;
    at += piece.text.length;
    if (piece.is === "text") return <span key={key}>{piece.text}</span>;
    return (
      <a key={key} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
        {piece.text}
      </a>
    );
  });
}
