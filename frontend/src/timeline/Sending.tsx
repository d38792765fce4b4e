import { Button } from "@mantine/core";
import { IconAlertCircle, IconCheck, IconClock, IconSend } from "@tabler/icons-react";
import { sentence } from "../ui/sentence";
import { useWords } from "../ui/useWords";
import type { Delivery } from "./outbox";
import styles from "./timeline.module.css";

interface Props {
  readonly delivery: Delivery;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

/** How far something of mine has come. Said only once it takes long enough to wonder. */
export function Sending({ delivery, onRetry, onDiscard }: Props) {
  const words = useWords();
  switch (delivery.is) {
    case "waiting":
      return (
        <p className={styles.delivery} data-is="waiting">
          <IconClock size={14} aria-hidden="true" /> {words.timeline.waiting}
        </p>
      );
    case "sending":
      return (
        <p className={styles.delivery} data-is="sending">
          <IconSend size={14} aria-hidden="true" /> {words.timeline.sending}
        </p>
      );
    case "sent":
      return (
        <p className={styles.delivery} data-is="sent">
          <IconCheck size={14} aria-hidden="true" /> {words.timeline.sent}
        </p>
      );
    case "failed":
      return (
        <div className={styles.failed} role="alert">
          <IconAlertCircle size={16} aria-hidden="true" />
          <span>
            {words.timeline.failed} {sentence(delivery.problem, words)}
          </span>
          <Button size="compact-xs" variant="default" onClick={onRetry}>
            {words.timeline.resend}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={onDiscard}>
            {words.timeline.discard}
          </Button>
        </div>
      );
  }
}
