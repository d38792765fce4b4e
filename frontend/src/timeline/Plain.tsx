import { Fragment } from "react";

/** What could mean anything in Markdown, wherever it stands or where a line begins. */
const marks = /[*_`~[\]<>#|\\&]|:\/\/|www\.|\S@\S|^\s*(?:[-+=]|\d+[.)])|^\s|[^\S\n]$/m;

/** Whether Markdown would leave it as it is. When in doubt, not. */
export const isPlain = (text: string) => !marks.test(text);

/** Words without any form but lines and paragraphs. */
export function Plain({ text }: { readonly text: string }) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text has no other names for its parts, and they never move
      <p key={at}>
        {paragraph
          .trim()
          .split("\n")
          .map((line, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Fragment key={row}>
              {row > 0 && <br />}
              {row > 0 && "\n"}
              {line}
            </Fragment>
          ))}
      </p>
    ));
}
