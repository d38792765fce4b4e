import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { longest } from "./draft";
import Formatted from "./Formatted";
import { isHeavy } from "./heavy";

/** As much of it as fits into a message. */
const filled = (unit: string, most = longest) => unit.repeat(Math.ceil(most / unit.length)).slice(0, most);

const row = (cell: string, many: number) => `|${cell.repeat(many)}\n`;

/** Each takes seconds, or breaks. */
const worst = {
  quotes: filled(">"),
  "quotes with space": filled("> "),
  lists: `${filled("- ", longest - 2)}ab`,
  "numbered lists": filled("1. "),
  "lists of quotes": filled("- > "),
  brackets: filled("["),
  "links in links": `${"[".repeat(3000)}a${"](b)".repeat(1500)}`,
  pictures: filled("!["),
  emphasis: filled("*a_"),
  "emphasis in emphasis": `${"*".repeat(5000)}a${"*".repeat(4999)}`,
  "code of every length": Array.from({ length: 140 }, (_, at) => "`".repeat(at + 1)).join(" "),
  "a wide table": row("a|", 1000) + row("-|", 1000) + filled("|\n", 6000),
  "many tables": filled("a|b\n-|-\n"),
  headings: filled("a\n=\n"),
  "lines in a quote": `${">".repeat(100)}a\n${filled("a\n", 9800)}`,
  addresses: filled("a_a_www.a.b"),
  lines: filled("*a*\n"),
};

/** Of the processor, in milliseconds: others may be at work beside it. */
function taken(text: string): number {
  const from = process.cpuUsage();
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <Formatted text={text} />
    </QueryClientProvider>,
  );
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** The most of a text that is not heavy yet. */
function lightest(text: string): string {
  let [light, heavy] = [0, text.length + 1];
  while (heavy - light > 1) {
    const middle = Math.floor((light + heavy) / 2);
    if (isHeavy(text.slice(0, middle))) heavy = middle;
    else light = middle;
  }
  return text.slice(0, light);
}

test("no message holds up the page", { timeout: 30_000 }, () => {
  taken("**굵게** [링크](https://example.org)\n- 하나\n- `둘`");
  for (const [name, text] of Object.entries(worst)) {
    // About 50 in a browser; here with all that React checks besides.
    expect(taken(lightest(text)), name).toBeLessThan(500);
  }
});

test("what people write is not heavy", () => {
  const talk =
    "이것은 긴 이야기예요. **굵게** 쓴 말과 `코드`가 있고, [링크](https://example.org)도 하나 있어요.\n\n";
  expect(isHeavy(filled(talk, 3_500))).toBe(false);
  expect(isHeavy(filled("- 오늘 정한 일을 **꼭** 읽어 주세요\n", 2_500))).toBe(false);
  expect(isHeavy(`\`\`\`js\n${filled("  const sum = (a, b) => a + b; // 더하기\n", 7_500)}`)).toBe(false);
  expect(
    isHeavy(filled("2026-03-02 15:20:11 INFO [main] house.Rooms: opened room 마루 in 12 ms\n", 9_900)),
  ).toBe(false);
  expect(isHeavy("> > > - 1. 안의 안")).toBe(false);
  expect(isHeavy(row("a|", 8) + row("-|", 8) + row("가|", 8).repeat(60))).toBe(false);
});
