import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Body } from "./Body";

const drawn = (text: string) =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <Body text={text} />
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
