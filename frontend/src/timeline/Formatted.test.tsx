import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import Formatted from "./Formatted";
import { isPlain, Plain } from "./Plain";

const drawn = (text: string) =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <Formatted text={text} />
    </QueryClientProvider>,
  );

test("is what one means by it: weight, lists, code, and the lines as they were broken", () => {
  expect(drawn("**굵게** 그리고 `코드`")).toBe("<p><strong>굵게</strong> 그리고 <code>코드</code></p>");
  expect(drawn("한 줄\n두 줄")).toMatch(/^<p>한 줄<br\/>\s*두 줄<\/p>$/);
  expect(drawn("- 하나\n- 둘")).toMatch(/<ul>\s*<li>하나<\/li>\s*<li>둘<\/li>\s*<\/ul>/);
  expect(drawn("```js\nlet a = 1;\n```")).toContain('<code class="language-js">let a = 1;');
  expect(drawn("3~4시나 5~6시")).toBe("<p>3~4시나 5~6시</p>");
  expect(drawn("# 제목")).toBe("<p><strong>제목</strong></p>");
});

test("finds addresses, which open elsewhere", () => {
  const html = drawn("여기 https://example.org/길?a=1, 그리고");
  expect(html).toContain(
    'target="_blank" rel="noopener noreferrer nofollow">https://example.org/길?a=1</a>,',
  );
});

test("HTML is only text, and nothing runs", () => {
  for (const text of [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "안녕 <b onclick=alert(1)>x</b>",
    "[눌러](javascript:alert(1))",
    "[눌러](data:text/html,1)",
    "<javascript:alert(1)>",
  ]) {
    const html = drawn(text);
    expect(html, text).not.toMatch(/<(script|img|b)\b|href="(javascript|data)/);
  }
});

test("a picture elsewhere is a link to it: who keeps it does not learn who looks", () => {
  const html = drawn("![고양이](https://example.org/cat.png)");
  expect(html).not.toContain("<img");
  expect(html).toContain(">고양이</a>");
});

const letters = [
  "가",
  "나 다",
  "a",
  "B",
  "1",
  "1.5",
  " ",
  "\n",
  "\n\n",
  ".",
  ",",
  "!",
  "?",
  "-",
  ":",
  ";",
  "(",
  ")",
  "'",
  '"',
  "/",
  "%",
  "😀",
  "3~4",
  "*",
  "@",
  "=",
  "+",
];

test("what is plain looks the same without Markdown", { timeout: 30_000 }, () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 14, size: "max" }), (parts) => {
      const text = parts.join("");
      if (text.trim() === "" || !isPlain(text)) return;
      plain++;
      expect(renderToStaticMarkup(<Plain text={text} />).replace(/<\/p><p>/g, "</p>\n<p>")).toBe(drawn(text));
    }),
    { seed: 20260307, numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(300);
});

test("what could mean something is not plain", () => {
  for (const text of [
    "**굵게**",
    "- 하나",
    "1. 하나",
    "  - 둘",
    "https://example.org",
    "www.example.org",
    "a@b.c",
    "# 제목",
    "> 인용",
    "| a |",
    "    코드",
    "제목\n===",
    "제목\n---",
    "<b>",
    "&amp;",
    "![a](b)",
    "`a`",
  ])
    expect(isPlain(text), text).toBe(false);
  for (const text of ["안녕하세요", "3시에 봐요!", "a - b", "(웃음) 네?"])
    expect(isPlain(text), text).toBe(true);
});
