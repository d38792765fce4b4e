import type { Message, Preview, Reactions } from "../wire/message";
import type { Change } from "../wire/roomEvent";

/** What an event makes of the message that it is about. A deleted message stays as it is, whatever comes. */
export function changed(message: Message, event: Change): Message {
  if (message.deletedAt) return message;
  switch (event.type) {
    case "message.edited":
      return { ...message, body: event.body, mentions: event.mentions, editedAt: event.at, previews: [] };
    case "message.deleted":
      return {
        ...message,
        body: "",
        mentions: [],
        reactions: {},
        previews: [],
        files: [],
        deletedAt: event.at,
        pinnedAt: null,
      };
    case "message.pinned":
      return { ...message, pinnedAt: event.at };
    case "message.unpinned":
      return { ...message, pinnedAt: null };
    case "message.previewed":
      return event.preview ? { ...message, previews: shown(message.previews ?? [], event.preview) } : message;
    case "reaction.added":
      return { ...message, reactions: added(message.reactions, event.emoji, event.by) };
    case "reaction.removed":
      return { ...message, reactions: removed(message.reactions, event.emoji, event.by) };
  }
}

function shown(previews: readonly Preview[], preview: Preview): readonly Preview[] {
  return previews.some(({ url }) => url === preview.url) ? previews : [...previews, preview];
}

function added(reactions: Reactions, emoji: string, by: string): Reactions {
  const people = peopleOf(reactions, emoji);
  return people.includes(by) ? reactions : { ...reactions, [emoji]: [...people, by] };
}

function removed(reactions: Reactions, emoji: string, by: string): Reactions {
  const left = peopleOf(reactions, emoji).filter((one) => one !== by);
  const { [emoji]: _, ...others } = reactions;
  return left.length > 0 ? { ...reactions, [emoji]: left } : others;
}

/** The emoji is anybody's text: "constructor" must not find what every object has. */
export function peopleOf(reactions: Reactions, emoji: string): readonly string[] {
  return Object.hasOwn(reactions, emoji) ? (reactions[emoji] ?? []) : [];
}
