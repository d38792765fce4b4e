import type { ComponentPropsWithoutRef } from "react";
import Markdown, { type Components, type Options } from "react-markdown";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import { useHighlighting } from "./useHighlighting";

type AnchorProps = ComponentPropsWithoutRef<"a">;

/** What is behind it opens beside the chat, and is not told where it was found. */
const Anchor = ({ href, children }: Pick<AnchorProps, "href" | "children">) => (
  <a href={href} target="_blank" rel="noopener noreferrer nofollow">
    {children}
  </a>
);

const Heading = ({ children }: Pick<AnchorProps, "children">) => (
  <p>
    <strong>{children}</strong>
  </p>
);

const components: Components = {
  a: ({ href, children }) => <Anchor href={href}>{children}</Anchor>,
  // Shown, it would tell whoever keeps it who reads this.
  img: ({ src, alt }) => <Anchor href={String(src)}>{alt || String(src)}</Anchor>,
  // A message is no chapter of the page.
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  input: ({ checked }) => (checked ? "☑" : "☐"),
};

/** "3~4시나 5~6시" is not struck out. */
const plugins: NonNullable<Options["remarkPlugins"]> = [[remarkGfm, { singleTilde: false }], remarkBreaks];

/** Some hundred lines: colours take longer than all the rest. */
const mostColoured = 4_000;

/** Markdown, in which HTML is only text. */
export default function Formatted({ text }: { readonly text: string }) {
  const highlighting = useHighlighting(text.includes("```") && text.length <= mostColoured);
  return (
    <Markdown remarkPlugins={plugins} rehypePlugins={highlighting} components={components}>
      {text}
    </Markdown>
  );
}
