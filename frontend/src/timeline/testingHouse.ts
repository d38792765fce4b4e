import fc from "fast-check";
import { everybody, type Message, type Preview, type Reactions } from "../wire/message";
import { type Change, isChange, type Reaction, type RoomEvent } from "../wire/roomEvent";
import {
  attached,
  deleted,
  doyun,
  edited,
  joined,
  left,
  mina,
  pinned,
  posted,
  previewed,
  reacted,
  room,
  said,
} from "./testing";
import { noteOne } from "./testingNotes";

/** What somebody does next: what, to which message, and who. */
export interface Deed {
  readonly what: "post" | "edit" | "delete" | "react" | "pin" | "preview" | "join" | "leave" | "note" | "new";
  readonly which: number;
  readonly who: number;
}

const people = [mina, doyun, { id: "a-seoyeon", username: "seoyeon", displayName: "서연" }];
const emojis = ["👍", "감사", "constructor", "__proto__"];

/** Mostly words and what becomes of them. */
const whats = [
  ...Array<Deed["what"]>(5).fill("post"),
  ...Array<Deed["what"]>(5).fill("react"),
  ...Array<Deed["what"]>(3).fill("edit"),
  ...Array<Deed["what"]>(2).fill("pin"),
  ...Array<Deed["what"]>(2).fill("preview"),
  ...Array<Deed["what"]>(2).fill("note"),
  ...(["delete", "join", "leave", "new"] as const),
];

export const deeds = (most: number): fc.Arbitrary<readonly Deed[]> =>
  fc.array(
    fc.record({
      what: fc.nat(whats.length - 1).map((at) => whats[at] ?? "post"),
      which: fc.nat(1000),
      who: fc.nat(1000),
    }),
    { minLength: 1, maxLength: most, size: "max" },
  );

const called = (which: number) => [[], [doyun.id], [everybody]][which % 3] ?? [];

/** The log that the server would have of these deeds: gapless, and nothing happens to what is deleted. */
export function logged(all: readonly Deed[]): readonly RoomEvent[] {
  const events: RoomEvent[] = [];
  for (const deed of all) events.push(logOne(events, events.length + 1, deed));
  return events;
}

function logOne(events: readonly RoomEvent[], seq: number, { what, which, who }: Deed): RoomEvent {
  const by = people[who % people.length] ?? mina;
  const gone = new Set(events.map((event) => event.type === "message.deleted" && event.target));
  const standing = events.filter(({ type, seq }) => type === "message.posted" && !gone.has(seq));
  const target = standing[which % Math.max(1, standing.length)];
  const common = { room, seq, by: by.id, at: said(seq).at };
  if (what === "join") return joined(seq);
  if (what === "leave") return left(seq);
  if (what === "note") return noteOne(seq, which);
  if (what === "new") return { ...common, type: "unknown", named: "poll.opened" };
  if (what === "post" || !target)
    return posted(seq, {
      sender: by,
      mentions: called(which),
      files: which % 4 === 0 ? [attached(seq)] : [],
    });
  if (what === "edit") return edited(seq, target.seq, `고친 글 ${seq}`, called(which));
  if (what === "delete") return deleted(seq, target.seq);
  if (what === "pin") return pinned(seq, target.seq, lastPin(events, target.seq)?.type !== "message.pinned");
  if (what === "preview") return previewed(seq, target.seq, `https://example.org/${seq}`);
  const emoji = emojis[who % emojis.length] ?? "👍";
  const last = events.findLast(
    (event): event is Reaction =>
      "emoji" in event && event.target === target.seq && event.by === by.id && event.emoji === emoji,
  );
  return reacted(seq, target.seq, emoji, by, last?.type !== "reaction.added");
}

const isPin = ({ type }: RoomEvent) => type === "message.pinned" || type === "message.unpinned";

const lastPin = (events: readonly RoomEvent[], target: number) =>
  events.findLast((event) => isPin(event) && isChange(event) && event.target === target);

/** The room when its log ended at `head`, reckoned slowly, from what is written of each type and nothing else. */
export function stateAt(events: readonly RoomEvent[], head: number): readonly Message[] {
  const past = events.slice(0, head);
  return past.flatMap((event) => (event.type === "message.posted" ? [state(past, event.message)] : []));
}

function state(past: readonly RoomEvent[], message: Message): Message {
  const about = past.filter(isChange).filter(({ target }) => target === message.seq);
  const edit = about.findLast((event) => event.type === "message.edited");
  const gone = about.find(({ type }) => type === "message.deleted");
  const spoken = { ...message, ...(edit && { body: edit.body, mentions: edit.mentions, editedAt: edit.at }) };
  const nothing = { body: "", mentions: [], reactions: {}, previews: [], files: [] };
  if (gone) return { ...spoken, ...nothing, deletedAt: gone.at };
  const pin = about.findLast(isPin);
  const pinnedAt = pin?.type === "message.pinned" ? pin.at : null;
  return { ...spoken, pinnedAt, reactions: reactions(about), previews: previews(about, edit?.seq ?? 0) };
}

/** What was told of the words as they are now. */
function previews(about: readonly Change[], since: number): readonly Preview[] {
  return about.flatMap((event) =>
    event.type === "message.previewed" && event.seq > since && event.preview ? [event.preview] : [],
  );
}

/** Those whose last word on an emoji was to add it, in the order of that word. */
function reactions(about: readonly Change[]): Reactions {
  const words = about.filter((event): event is Reaction => "emoji" in event);
  const standing = words.filter(
    ({ seq, type, by, emoji }) =>
      type === "reaction.added" &&
      !words.some((other) => other.seq > seq && other.by === by && other.emoji === emoji),
  );
  const people = (emoji: string) => standing.filter((one) => one.emoji === emoji).map(({ by }) => by);
  return Object.fromEntries(standing.map(({ emoji }) => [emoji, people(emoji)]));
}

/** An event as the server replays it at `head`: without the words of what is deleted by then. */
export function replayed(events: readonly RoomEvent[], event: RoomEvent, head: number): RoomEvent {
  const about = event.type === "message.posted" ? event.seq : isChange(event) ? event.target : 0;
  const gone = stateAt(events, head).find(({ seq }) => seq === about)?.deletedAt;
  if (!gone) return event;
  if (event.type === "message.posted")
    return { ...event, message: { ...event.message, body: "", mentions: [], files: [] } };
  if (event.type === "message.previewed") return { ...event, preview: null };
  return event.type === "message.edited" ? { ...event, body: "", mentions: [] } : event;
}
