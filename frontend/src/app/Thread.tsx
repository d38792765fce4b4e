import { lazy } from "react";
import type { Room } from "../wire/room";
import { Asked } from "./Asked";
import { useHouse } from "./houseContext";
import { useActs } from "./useActs";
import { useBringing } from "./useBringing";

const ThreadPane = lazy(() => import("../timeline/ThreadPane"));

interface Props {
  readonly room: Room;
  /** Of any message of it. */
  readonly seq: number;
  readonly onJump: (seq: number) => void;
}

/** A thread beside its room. What is begun with a message there is begun apart from the room. */
export function Thread({ room, seq, onJump }: Props) {
  const house = useHouse();
  const { acts, asked, noAsk } = useActs(room, seq);
  const mailman = house.mailman(room.id);
  const bringing = useBringing(room.id, seq);
  return (
    <>
      <ThreadPane
        timeline={house.timeline(room)}
        seq={seq}
        mailman={mailman}
        drafts={house.drafts}
        me={house.me}
        readers={house.company.readers.of(room.id)}
        acts={acts}
        onType={() => house.company.writing.typed(room.id)}
        bringing={bringing}
        onSend={(body, answered, files) => {
          house.company.writing.said(room.id);
          mailman.write(body, answered, files);
        }}
        onJump={onJump}
      />
      <Asked asked={asked} onClose={noAsk} />
    </>
  );
}
