import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import { Scroll, type ScrollProps } from "./Scroll";

/** What was said in a room, once it is known. */
export function TimelinePane(props: ScrollProps) {
  const { timeline, mailman } = props;
  const words = useWords().timeline;
  const opening = useStore(timeline.pages.opening);
  const log = useStore(timeline.log);
  const outbox = useStore(mailman.outbox);
  if (opening.is === "failed")
    return <Failure problem={opening.problem} retry={() => void timeline.pages.open()} />;
  if (opening.is !== "done") return <Skeletons rows={8} />;
  if (log.messages.length + log.notes.length === 0 && outbox.length === 0 && log.from === 1)
    return <Empty marked title={words.empty} />;
  return <Scroll {...props} />;
}
