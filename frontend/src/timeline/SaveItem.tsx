import { Menu } from "@mantine/core";
import { IconBookmark, IconBookmarkOff } from "@tabler/icons-react";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import { useIsSaved } from "./useSaved";

interface Props {
  readonly message: Message;
  readonly onSave: (on: boolean) => void;
}

/** To keep a message for oneself, or no longer. */
export function SaveItem({ message, onSave }: Props) {
  const words = useWords().timeline;
  const kept = useIsSaved(message);
  return (
    <Menu.Item
      leftSection={kept ? <IconBookmarkOff size={18} /> : <IconBookmark size={18} />}
      onClick={() => onSave(!kept)}
    >
      {kept ? words.unkeep : words.keep}
    </Menu.Item>
  );
}
