import { address } from "../ui/address";
import type { Message } from "../wire/message";
import Searching from "./Searching";
import { covered, useBeside } from "./useBeside";

/** A search beside the room: it stays where it is while one looks at what was found, in this room and in others. */
export default function SearchBeside({ question }: { readonly question: string }) {
  const { ask } = useBeside();
  const hrefOf = ({ room, seq }: Message) =>
    covered() ? address.message(room, seq) : address.searchBeside(room, question, seq);
  return <Searching question={question} onAsk={ask} hrefOf={hrefOf} />;
}
