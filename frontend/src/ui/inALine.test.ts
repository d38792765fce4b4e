import { expect, test } from "vitest";
import type { Attached, Message } from "../wire/message";
import { inALine } from "./inALine";
import { en } from "./words/en";
import { ko } from "./words/ko";

const file = (name: string, type: string): Attached => ({
  id: name,
  name,
  type,
  size: 1,
  width: null,
  height: null,
});

const said = (body: string, files: readonly Attached[], deletedAt: string | null = null) =>
  ({ body, files, deletedAt }) as Message;

test("a message without words is called by what came with it", () => {
  const photo = file("a.png", "image/png");
  const paper = file("회의록.pdf", "application/pdf");
  expect(inALine(said("말", [photo]), ko)).toBe("말");
  expect(inALine(said("", [photo]), ko)).toBe("사진");
  expect(inALine(said("", [photo, paper, photo]), ko)).toBe("사진 외 2개");
  expect(inALine(said("", [paper]), ko)).toBe("파일: 회의록.pdf");
  expect(inALine(said("", [paper, photo]), en)).toBe("File: 회의록.pdf and 1 more");
  expect(inALine(said("", [], "2026-03-02T00:00:00Z"), ko)).toBe(ko.timeline.deleted);
  expect(inALine({ body: "말", deletedAt: null } as Message, ko)).toBe("말");
});
