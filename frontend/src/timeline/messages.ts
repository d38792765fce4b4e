import { http, path } from "../wire/http";
import type { Message, Page } from "../wire/message";
import { pageSize } from "./history";

/** What was answered to one message, oldest first. */
export interface Thread {
  readonly root: Message;
  readonly messages: readonly Message[];
}

/** A thread in which I take part. `unread`: answers of others that I have not seen in it. */
export interface Followed {
  readonly root: Message;
  readonly last: Message;
  readonly replies: number;
  readonly unread: number;
}

/** Of how many the server tells. */
export const mostFollowed = 50;

/** A message that I have saved; the higher its id, the later. */
export interface Saved {
  readonly id: number;
  readonly message: Message;
}

/** What a message said from some time on. */
export interface Version {
  readonly seq: number;
  readonly at: string;
  readonly body: string;
}

/** What can be done about a message, and where one is found that is not on the page. */
export const messages = {
  edit: ({ room, seq }: Message, body: string) => http.patch<Message>(at(room, seq), { body }),
  delete: ({ room, seq }: Message) => http.delete(at(room, seq)),
  react: ({ room, seq }: Message, emoji: string, on: boolean) => {
    const reaction = path("rooms", room, "messages", String(seq), "reactions", emoji);
    return on ? http.put(reaction, undefined) : http.delete(reaction);
  },
  pin: ({ room, seq }: Message, on: boolean) =>
    on ? http.put(`${at(room, seq)}/pin`, undefined) : http.delete(`${at(room, seq)}/pin`),
  pinned: async (room: string) =>
    (await http.get<{ messages: readonly Message[] }>(path("rooms", room, "pins"))).messages,
  save: ({ room, seq }: Message, on: boolean) =>
    on ? http.put(`${at(room, seq)}/saved`, undefined) : http.delete(`${at(room, seq)}/saved`),
  saved: async (before?: number) => {
    const from = before === undefined ? "" : `&before=${before}`;
    return (await http.get<{ saved: readonly Saved[] }>(`/api/saved?limit=${pageSize}${from}`)).saved;
  },
  savedIn: async (room: string) =>
    (await http.get<{ seqs: readonly number[] }>(path("rooms", room, "saved"))).seqs,
  versions: async ({ room, seq }: Message) =>
    (await http.get<{ versions: readonly Version[] }>(`${at(room, seq)}/versions`)).versions,
  thread: (room: string, root: number, before?: number) =>
    http.get<Thread>(`${at(room, root)}/thread?limit=${pageSize}${before ? `&before=${before}` : ""}`),
  readThread: (room: string, root: number, seq: number) => http.put(`${at(room, root)}/thread/read`, { seq }),
  threads: () => http.get<readonly Followed[]>("/api/threads"),
  one: async (room: string, seq: number): Promise<Message | null> => {
    const page = await http.get<Page>(`${path("rooms", room, "messages")}?around=${seq}&limit=1`);
    return page.messages.find((message) => message.seq === seq) ?? null;
  },
};

const at = (room: string, seq: number) => path("rooms", room, "messages", String(seq));
