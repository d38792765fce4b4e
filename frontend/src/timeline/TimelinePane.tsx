import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { Virtualizer } from "virtua";
import { count } from "../ui/count";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import type { Store } from "../wire/store";
import type { Acts } from "./acts";
import { items } from "./item";
import type { Mailman } from "./mailman";
import { Row } from "./Row";
import type { Positions } from "./readers";
import type { Timeline } from "./timeline";
import styles from "./timeline.module.css";
import { useAbove } from "./useAbove";
import { useAnchor } from "./useAnchor";
import { useEdited } from "./useEdited";
import { useJump } from "./useJump";

interface Props {
  readonly timeline: Timeline;
  readonly mailman: Mailman;
  readonly me: Account;
  readonly name: string;
  /** Where the "new" line goes: after this seq. */
  readonly divider: number | undefined;
  /** How many waited below it when it was drawn. */
  readonly waited: number;
  readonly readers: Store<Positions>;
  readonly acts: Acts;
  readonly unread: number;
  /** seq of a message that is looked for. */
  readonly at: number | undefined;
  readonly onFound: () => void;
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

function Scroll(props: Props) {
  const { timeline, mailman, me, name, divider, waited, readers, acts, unread, at, onFound, onSeen } = props;
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
  const { list, scroller, shift, atEnd, onScroll, onResize, toEnd, toIndex } = useAnchor(laid, {
    from: log.from,
    onNearStart,
    onSeen: seen,
  });
  const onEarlier = useCallback(() => void timeline.loadOlder(), [timeline]);
  const failed = olders.is === "failed";
  const jump = useJump(laid, { at, onFound, from: log.from, failed, onEarlier, toIndex });
  const above = useAbove(laid, list, { divider, from: log.from, waited, me: me.id });
  const kept = useEdited(laid, acts.editing, toIndex);
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
        <Virtualizer
          ref={list}
          shift={shift}
          data={laid}
          keepMounted={kept}
          onScroll={() => {
            onScroll();
            above.look();
          }}
          onResize={onResize}
        >
          {(item) => (
            <Row
              key={item.key}
              item={item}
              me={me}
              readers={readers}
              acts={acts}
              shown={item.is === "message" && item.message.seq === jump.shown}
              onRetry={(clientId) => mailman.retry(clientId)}
              onDiscard={(clientId) => mailman.discard(clientId)}
              onJump={jump.to}
            />
          )}
        </Virtualizer>
      </div>
      {divider !== undefined && above.many > 0 && (
        <Button
          className={styles.toNew}
          size="compact-md"
          leftSection={<IconArrowUp size={18} />}
          onClick={() => jump.toNew(divider)}
        >
          {words.toNew(count(above.many))}
        </Button>
      )}
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
