import { expect, test } from "vitest";
import { excerpt, marked } from "./marks";

const shown = (body: string, ...words: readonly string[]) =>
  marked(body, words)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join("");

test.each([
  ["우리 사랑방에서", ["사랑방"], "우리 [사랑방]에서"],
  ["우리 사랑방에서", ["ㅅㄹㅂ"], "우리 [사랑방]에서"],
  ["사랑방 사랑", ["사랑"], "[사랑]방 [사랑]"],
  ["사랑방", ["랑방", "사랑"], "[사랑방]"],
  ["아 ㅋㅋㅋ 커카", ["ㅋㅋ"], "아 [ㅋㅋ]ㅋ [커카]"],
  ["사랑방", ["사ㄹ방"], "[사랑방]"],
  ["The Deployment", ["ploy", "THE"], "[The] De[ploy]ment"],
  ["두  낱\n말 셋", ["두 낱 말"], "[두  낱\n말] 셋"],
  ["\u1109\u1161\u1105\u1161\u11bc방", ["사랑"], "[사랑]방"],
  ["😀 좋아", ["😀"], "[😀] 좋아"],
  ["İstanbul 방", ["방"], "İstanbul [방]"],
  ["아무것도", ["없다"], "아무것도"],
  ["아무것도", [], "아무것도"],
])("in %j of %j", (body, words, expected) => {
  expect(shown(body, ...words)).toBe(expected);
});

test("of a long text one sees what stands around the hit, and never half a letter", () => {
  const body = `${"😀".repeat(200)} 사랑방 ${"말 ".repeat(200)}`;
  const pieces = excerpt(marked(body, ["사랑방"]));
  expect(pieces[0]?.text).toBe("… ");
  const text = pieces.map((piece) => piece.text).join("");
  expect(text.indexOf("사랑방")).toBeLessThan(70);
  expect(text).not.toMatch(/\p{Surrogate}/u);
  expect(new Set(pieces.map(({ from }) => from)).size).toBe(pieces.length);
  expect(excerpt(marked("짧은 말", ["말"]))).toHaveLength(2);
});
