/** Puts words in the place of others, as if they had been typed: the field tells so, and it can be undone. */
export function replace(area: HTMLTextAreaElement, from: number, to: number, words: string): void {
  area.focus();
  area.setSelectionRange(from, to);
  if (document.execCommand("insertText", false, words)) return;
  area.setRangeText(words, from, to, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
