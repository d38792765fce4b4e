import { Button } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { Virtualizer } from "virtua";
import { count } from "../ui/count";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import { items } from "./item";
import type { Mailman } from "./mailman";
import { Row } from "./Row";
import type { Timeline } from "./timeline";
import styles from "./timeline.module.css";
import { useAnchor } from "./useAnchor";

interface Props {
  readonly timeline: Timeline;
  readonly mailman: Mailman;
  readonly me: Account;
  readonly name: string;
  /** Where the "new" line goes: after this seq. */
  readonly divider: number | undefined;
  readonly unread: number;
  readonly onSeen: (seq: number) => void;
}

export function TimelinePane(props: Props) {
  const { timeline, mailman } = props;
  const words = useWords().timeline;
  const opening = useStore(timeline.opening);
  const log = useStore(timeline.log);
  const outbox = useStore(mailman.outbox);
  if (opening.is === "failed")
    return <Failure problem={opening.problem} retry={() => void timeline.open()} />;
  if (opening.is !== "done") return <Skeletons rows={8} />;
  if (log.messages.length === 0 && outbox.length === 0 && log.from === 1)
    return <Empty marked title={words.empty} />;
  return <Scroll {...props} />;
}

function Scroll({ timeline, mailman, me, name, divider, unread, onSeen }: Props) {
  const words = useWords().timeline;
  const log = useStore(timeline.log);
  const outbox = useStore(mailman.outbox);
  const olders = useStore(timeline.olders);
  const laid = useMemo(() => items(log, outbox, divider, me.id), [log, outbox, divider, me.id]);
  const onNearStart = useCallback(() => {
    if (timeline.olders.get().is !== "failed") void timeline.loadOlder();
  }, [timeline]);
  const seen = useCallback(
    (seq: number) => onSeen(Math.min(seq, timeline.log.get().head)),
    [timeline, onSeen],
  );
  const { list, scroller, shift, atEnd, onScroll, onResize, toEnd } = useAnchor(laid, {
    from: log.from,
    onNearStart,
    onSeen: seen,
  });
  return (
    <div className={styles.pane}>
      {/* Reading the past must not be read aloud: only what is said while one is at the end. */}
      <div
        ref={scroller}
        className={styles.scroll}
        role="log"
        aria-label={words.label(name)}
        aria-live={atEnd ? "polite" : "off"}
        aria-busy={olders.is === "loading"}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls with the keyboard has to get here
        tabIndex={0}
      >
        {olders.is === "failed" && (
          <Failure problem={olders.problem} retry={() => void timeline.loadOlder()} />
        )}
        <div className={styles.spacer} />
        <Virtualizer ref={list} shift={shift} data={laid} onScroll={onScroll} onResize={onResize}>
          {(item) => (
            <Row
              key={item.key}
              item={item}
              me={me}
              onRetry={(clientId) => mailman.retry(clientId)}
              onDiscard={(clientId) => mailman.discard(clientId)}
            />
          )}
        </Virtualizer>
      </div>
      {!atEnd && (
        <Button
          className={styles.toNewest}
          size="compact-md"
          variant={unread > 0 ? "filled" : "default"}
          leftSection={<IconArrowDown size={18} />}
          onClick={toEnd}
        >
          {unread > 0 ? words.toNewestCount(count(unread)) : words.toNewest}
        </Button>
      )}
    </div>
  );
}
