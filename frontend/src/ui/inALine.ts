import type { Message } from "../wire/message";
import type { Words } from "./words/ko";

/** What a message says, where there is room for a line: of one without words, what came with it. */
export function inALine({ body, deletedAt, files }: Message, words: Words): string {
  if (deletedAt) return words.timeline.deleted;
  const first = files?.[0];
  if (body !== "" || !first) return body;
  const { photo, named, andMore } = words.file;
  return andMore(first.type.startsWith("image/") ? photo : named(first.name), (files?.length ?? 1) - 1);
}
