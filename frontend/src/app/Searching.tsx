import { inOrder } from "../room/shelf";
import { SearchPane } from "../search/SearchPane";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import { useHouse } from "./houseContext";
import { placeOf } from "./places";
import { useNameOf } from "./useNameOf";

interface Props {
  readonly question: string;
  readonly onAsk: (question: string) => void;
  readonly hrefOf: (message: Message) => string;
}

/** The search, in the rooms of this house. */
export default function Searching({ question, onAsk, hrefOf }: Props) {
  const house = useHouse();
  const { alone } = useWords().room;
  const rooms = useStore(house.rooms.now);
  const mine = rooms.is === "here" ? inOrder(rooms.shelf) : [];
  return (
    <SearchPane
      question={question}
      places={mine.map((room) => placeOf(room, house.me.id, alone))}
      nameOf={useNameOf()}
      hrefOf={hrefOf}
      onAsk={onAsk}
    />
  );
}
