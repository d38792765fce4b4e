import { IconPinnedOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Action } from "../ui/Action";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import { problemOf } from "../wire/problem";
import { Found } from "./Found";
import styles from "./found.module.css";
import { messages } from "./messages";
import { useTouch } from "./useTouch";

interface Props {
  readonly room: string;
  readonly me: string;
  readonly onJump: (seq: number) => void;
}

/** What the room keeps in sight, the last pin first. */
export default function Pins({ room, me, onJump }: Props) {
  const words = useWords().timeline;
  const pins = useQuery({ queryKey: ["pins", room], queryFn: () => messages.pinned(room) });
  if (!pins.data)
    return pins.isError ? (
      <Failure problem={problemOf(pins.error)} retry={() => void pins.refetch()} />
    ) : (
      <Skeletons rows={4} />
    );
  if (pins.data.length === 0) return <Empty title={words.noPins} hint={words.noPinsHint} />;
  return (
    <ul className={styles.list}>
      {pins.data.map((message) => (
        <Pin key={message.seq} message={message} me={me} onJump={onJump} />
      ))}
    </ul>
  );
}

function Pin({ message, me, onJump }: Omit<Props, "room"> & { readonly message: Message }) {
  const words = useWords().timeline;
  const [touch, problem] = useTouch(message, me);
  return (
    <Found message={message} onGo={() => onJump(message.seq)} problem={problem}>
      <Action label={words.unpin} icon={<IconPinnedOff size={18} />} onClick={touch.pin} />
    </Found>
  );
}
