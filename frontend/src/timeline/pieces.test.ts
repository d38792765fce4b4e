import fc from "fast-check";
import { expect, test } from "vitest";
import { pieces } from "./pieces";

const links = (body: string) => pieces(body).flatMap((piece) => (piece.is === "link" ? [piece.href] : []));

test("finds addresses, and leaves the sentence its full stop", () => {
  expect(links("여기 https://example.org/길?a=1, 그리고 (http://b.kr).")).toEqual([
    "https://example.org/길?a=1",
    "http://b.kr",
  ]);
});

test("makes a link of nothing else", () => {
  expect(links("javascript:alert(1) www.example.org <a href=x> data:text/html,1")).toEqual([]);
});

test("loses no character", () => {
  fc.assert(
    fc.property(fc.string(), fc.webUrl(), fc.string(), (before, url, after) => {
      const body = `${before} ${url} ${after}`;
      const joined = pieces(body)
        .map(({ text }) => text)
        .join("");
      expect(joined).toBe(body);
    }),
    { seed: 3 },
  );
});
