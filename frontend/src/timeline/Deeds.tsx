import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowBackUp,
  IconCopy,
  IconDots,
  IconMailOpened,
  IconMessages,
  IconMoodPlus,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import { Action } from "../ui/Action";
import { useWords } from "../ui/useWords";
import type { Message } from "../wire/message";
import type { Acts } from "./acts";
import styles from "./deeds.module.css";
import { SaveItem } from "./SaveItem";
import { useHeld } from "./useHeld";
import type { Touch } from "./useTouch";

const danger = { itemLabel: { color: "var(--vermilion)" }, itemSection: { color: "var(--vermilion)" } };

/** What people answer most often without words. */
const usual = ["👍", "❤️", "😂", "🎉", "😮", "🙏"];

interface Props {
  readonly message: Message;
  readonly mine: boolean;
  readonly acts: Acts;
  readonly touch: Touch;
  /** For an emoji that is not among the usual. */
  readonly onPick: () => void;
  readonly onUnread: () => void;
}

/** What can be done with a message, beside it while one is near. */
export function Deeds({ message, mine, acts, touch, onPick, onUnread }: Props) {
  const { timeline: words, copy } = useWords();
  const { readOnly } = acts;
  const [opened, open] = useState(false);
  useHeld(opened);
  return (
    <div className={styles.deeds} aria-live="off">
      {!readOnly && (
        <Action
          label={words.reply}
          icon={<IconArrowBackUp size={18} />}
          onClick={() => acts.onReply(message)}
        />
      )}
      <Menu opened={opened} onChange={open} position="bottom-end" shadow="md" width={252}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={words.more}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!readOnly && <Emojis onReact={touch.react} onPick={onPick} />}
          <Menu.Item leftSection={<IconMessages size={18} />} onClick={() => acts.onThread(message)}>
            {words.thread}
          </Menu.Item>
          {!readOnly && (
            <Menu.Item
              leftSection={message.pinnedAt ? <IconPinnedOff size={18} /> : <IconPin size={18} />}
              onClick={touch.pin}
            >
              {message.pinnedAt ? words.unpin : words.pin}
            </Menu.Item>
          )}
          <SaveItem message={message} onSave={touch.save} />
          {/* Over plain http there is none. */}
          {navigator.clipboard && message.body !== "" && (
            <Menu.Item
              leftSection={<IconCopy size={18} />}
              onClick={() => void navigator.clipboard.writeText(message.body).catch(() => {})}
            >
              {copy}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconMailOpened size={18} />} onClick={onUnread}>
            {words.unreadFromHere}
          </Menu.Item>
          {mine && !readOnly && (
            <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => acts.onEdit(message)}>
              {words.edit}
            </Menu.Item>
          )}
          {(mine || acts.keeper) && !readOnly && (
            <Menu.Item
              styles={danger}
              leftSection={<IconTrash size={18} />}
              onClick={() => acts.onDelete(message)}
            >
              {words.delete}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

interface EmojisProps {
  readonly onReact: (emoji: string) => void;
  readonly onPick: () => void;
}

function Emojis({ onReact, onPick }: EmojisProps) {
  const { timeline: words, writing } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
    <div className={styles.emojis} role="group" aria-label={words.reactions}>
      {usual.map((emoji) => (
        <Menu.Item key={emoji} className={styles.emoji} onClick={() => onReact(emoji)}>
          {emoji}
        </Menu.Item>
      ))}
      <Menu.Item className={styles.emoji} aria-label={writing.moreEmojis} onClick={onPick}>
        <IconMoodPlus size={18} />
      </Menu.Item>
    </div>
  );
}
