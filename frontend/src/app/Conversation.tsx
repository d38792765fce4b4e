import { useEffect, useState } from "react";
import { DropZone } from "../file/DropZone";
import { nameOf } from "../room/name";
import { may } from "../room/rights";
import { rooms } from "../room/rooms";
import { Composer } from "../timeline/Composer";
import { ConnectionBar } from "../timeline/ConnectionBar";
import { ReadOnly } from "../timeline/ReadOnly";
import { TimelinePane } from "../timeline/TimelinePane";
import { TypingLine } from "../timeline/TypingLine";
import { sendKey } from "../ui/sendKey";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Attached } from "../wire/message";
import type { Room } from "../wire/room";
import { Asked } from "./Asked";
import { Beside } from "./Beside";
import { useHouse } from "./houseContext";
import { RoomHead } from "./RoomHead";
import styles from "./rooms.module.css";
import { useActs } from "./useActs";
import { useBeside, useCovered } from "./useBeside";
import { useBringing } from "./useBringing";
import { useDivider } from "./useDivider";

/** Nothing can be brought into a room that is only read. */
const nothing = () => {};

/** One room: what was said in it, what I say, and what is beside it. */
export function Conversation({ room }: { readonly room: Room }) {
  const words = useWords();
  const house = useHouse();
  const { beside, at, open, jump, found } = useBeside();
  const covers = useCovered();
  const connection = useStore(house.stream.line.connection);
  const key = useStore(sendKey);
  const [divider, undivide] = useDivider(room);
  const [seen] = useState(() => (seq: number) => house.marks.reached(room.id, seq));
  const { acts, asked, leaving, noAsk } = useActs(room);
  const timeline = house.timeline(room);
  const mailman = house.mailman(room.id);
  const bringing = useBringing(room.id);
  const name = nameOf(room, house.me.id, words.room.alone);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a visit is to a room, not to each state of it
  useEffect(() => house.visit(room), [house, room.id]);

  const write = (body: string, replyTo: number | undefined, files: readonly Attached[]) => {
    undivide();
    house.company.writing.said(room.id);
    timeline.pages.leave();
    mailman.write(body, replyTo, files);
  };
  const reopen = async () => {
    await house.add(await rooms.change(room.id, { archived: false }));
  };
  const editLast = () => {
    const last = timeline.log
      .get()
      .messages.findLast(({ sender, deletedAt }) => sender.id === house.me.id && !deletedAt);
    if (!last) return;
    timeline.pages.leave();
    acts.onEdit(last);
  };

  return (
    <div className={styles.room} data-beside={beside !== undefined}>
      <DropZone name={name} className={styles.page} onDrop={acts.readOnly ? nothing : bringing.add}>
        <RoomHead room={room} name={name} />
        <ConnectionBar connection={connection} onRetry={house.stream.line.retry} />
        <TimelinePane
          timeline={timeline}
          mailman={mailman}
          me={house.me}
          name={name}
          divider={divider?.after}
          waited={divider?.many ?? 0}
          readers={house.company.readers.of(room.id)}
          acts={acts}
          unread={room.unread}
          covered={leaving || (covers && beside !== undefined)}
          at={at}
          onFound={found}
          onSeen={seen}
        />
        <TypingLine typists={house.company.typists.of(room.id)} />
        {acts.readOnly ? (
          <ReadOnly onReopen={may(room.role, "archive") ? reopen : undefined} />
        ) : (
          <Composer
            drafts={house.drafts}
            timeline={timeline}
            label={words.timeline.write(name)}
            sendKey={key}
            onUp={editLast}
            bringing={bringing}
            onType={() => house.company.writing.typed(room.id)}
            onSend={write}
          />
        )}
      </DropZone>
      <Asked asked={asked} onClose={noAsk} />
      {beside && <Beside room={room} open={beside} onJump={jump} onClose={() => open(undefined)} />}
    </div>
  );
}
