import { http, path } from "../wire/http";
import type { Message, Page } from "../wire/message";

/** What can be done about a message, and where one is found that is not on the page. */
export const messages = {
  edit: ({ room, seq }: Message, body: string) => http.patch<Message>(at(room, seq), { body }),
  delete: ({ room, seq }: Message) => http.delete(at(room, seq)),
  react: ({ room, seq }: Message, emoji: string, on: boolean) => {
    const reaction = path("rooms", room, "messages", String(seq), "reactions", emoji);
    return on ? http.put(reaction, undefined) : http.delete(reaction);
  },
  one: async (room: string, seq: number): Promise<Message | null> => {
    const page = await http.get<Page>(`${path("rooms", room, "messages")}?around=${seq}&limit=1`);
    return page.messages.find((message) => message.seq === seq) ?? null;
  },
};

const at = (room: string, seq: number) => path("rooms", room, "messages", String(seq));
