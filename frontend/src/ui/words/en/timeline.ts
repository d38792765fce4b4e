import type { Words } from "../ko";

export const timeline: Words["timeline"] = {
  label: (room) => `Conversation in ${room}`,
  empty: "Say the first word in this room",
  start: "This is where it began",
  olderFailed: "What came before could not be loaded.",
  new: "New from here",
  toNewest: "To the newest",
  toNewestCount: (count) => `${count} new, to the newest`,
  write: (room) => `Write to ${room}`,
  send: "Send",
  typing: ([first, second, ...more]) => {
    if (more.length > 0) return `${more.length + 2} people are writing`;
    return second === undefined ? `${first} is writing` : `${first} and ${second} are writing`;
  },
  tooLong: (over) => `${over.toLocaleString("en")} characters too many`,
  waiting: "Waiting",
  sending: "Sending",
  sent: "Sent",
  failed: "Not sent.",
  resend: "Send again",
  discard: "Discard",
  edited: "(edited)",
  deleted: "This message was deleted",
  reactions: "Reactions",
  reaction: (emoji, many, mine) =>
    `${emoji} ${many === 1 ? "1 person" : `${many} people`}${mine ? ", you among them" : ""}`,
  connecting: "Connecting…",
  lost: "The connection is gone; trying again. What you write is kept and sent in order.",
  tryNow: "Try now",
  refused: "The server refuses the connection. Reload the page, or try again in a while.",
};
