import { useQuery } from "@tanstack/react-query";
import type { Message } from "../wire/message";
import { messages } from "./messages";

/**
 * A message by its seq, if the page has it not already; null where there is none.
 *
 * @param there what the page has of it
 */
export function useMessage(
  room: string,
  seq: number,
  there: Message | undefined,
): Message | null | undefined {
  const { data, isPending } = useQuery({
    queryKey: ["message", room, seq],
    queryFn: () => messages.one(room, seq),
    enabled: there === undefined,
  });
  return there ?? data ?? (isPending ? undefined : null);
}
