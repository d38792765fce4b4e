import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { Previews } from "./Previews";
import { preview } from "./testing";

function drawn(...urls: string[]): string {
  const place = document.createElement("div");
  flushSync(() => createRoot(place).render(<Previews previews={urls.map(preview)} />));
  return place.innerHTML;
}

test("shows words, which open elsewhere, and asks nobody for a picture", () => {
  const html = drawn("https://example.org/a", "https://example.org/b");
  expect(html.match(/<a /g)).toHaveLength(2);
  expect(html).toContain('href="https://example.org/a" target="_blank" rel="noopener noreferrer nofollow"');
  expect(html).toContain("제목 https://example.org/a");
  expect(html).not.toMatch(/<img|url\(/);
});

test("without any there is nothing", () => {
  expect(drawn()).toBe("");
});
