import { useCallback, useMemo } from "react";
import { Virtualizer } from "virtua";
import { Failure } from "../ui/Failure";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import type { Store } from "../wire/store";
import type { Acts } from "./acts";
import { items } from "./item";
import type { Mailman } from "./mailman";
import { shown } from "./pages";
import { Row } from "./Row";
import type { Positions } from "./readers";
import type { Timeline } from "./timeline";
import styles from "./timeline.module.css";
import { useAbove } from "./useAbove";
import { useAnchor } from "./useAnchor";
import { useEdited } from "./useEdited";
import { HoldContext, RowContext, useHolding } from "./useHeld";
import { useJump } from "./useJump";
import { Ways } from "./Ways";

export interface ScrollProps {
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
  /** Something lies over all of it: nothing of it is read. */
  readonly covered: boolean;
  /** seq of a message that is looked for. */
  readonly at: number | undefined;
  readonly onFound: () => void;
  readonly onSeen: (seq: number) => void;
}

/** What was said, scrolled to where one reads. */
export function Scroll(props: ScrollProps) {
  const { timeline, mailman, me, name, divider, waited, readers, acts } = props;
  const { unread, covered, at, onFound, onSeen } = props;
  const words = useWords().timeline;
  const log = useStore(timeline.log);
  const outbox = useStore(mailman.outbox);
  const { pages } = timeline;
  const olders = useStore(pages.olders);
  const place = useStore(pages.place);
  const { past } = log;
  const looked = shown(log);
  const laid = useMemo(
    () => items(shown(log), log.past ? [] : outbox, divider, me.id),
    [log, outbox, divider, me.id],
  );
  const seen = useCallback(
    (seq: number) => onSeen(Math.min(seq, timeline.log.get().head)),
    [timeline, onSeen],
  );
  const more = useCallback(
    (read: () => Promise<void>) => pages.olders.get().is !== "failed" && void read(),
    [pages],
  );
  const { hold, held } = useHolding(laid);
  const { list, scroller, shift, atEnd, onScroll, onResize, toEnd, toIndex } = useAnchor(laid, {
    place,
    from: looked.from,
    ends: !past,
    covered,
    still: held.length > 0,
    onNearStart: useCallback(() => more(() => pages.loadOlder()), [more, pages]),
    onNearEnd: useCallback(() => more(() => pages.loadNewer()), [more, pages]),
    onSeen: seen,
  });
  const onSeek = useCallback((seq: number) => void pages.seek(seq), [pages]);
  const failed = olders.is === "failed";
  const jump = useJump(laid, { at, onFound, looked, failed, onSeek, toIndex });
  const above = useAbove(laid, list, { divider, from: looked.from, ends: !past, waited, me: me.id });
  const edited = useEdited(laid, acts.editing, toIndex);
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
        {olders.is === "failed" && <Failure problem={olders.problem} retry={() => void pages.retry()} />}
        <div className={styles.spacer} />
        <HoldContext value={hold}>
          <Virtualizer
            key={place}
            ref={list}
            shift={shift}
            data={laid}
            keepMounted={[...edited, ...held]}
            onScroll={() => {
              onScroll();
              above.look();
            }}
            onResize={onResize}
          >
            {(item) => (
              <RowContext key={item.key} value={item.key}>
                <Row
                  item={item}
                  me={me}
                  readers={readers}
                  acts={acts}
                  shown={item.is === "message" && item.message.seq === jump.shown}
                  onRetry={(clientId) => mailman.retry(clientId)}
                  onDiscard={(clientId) => mailman.discard(clientId)}
                  onJump={jump.to}
                />
              </RowContext>
            )}
          </Virtualizer>
        </HoldContext>
      </div>
      <Ways
        above={above.many}
        onNew={() => divider !== undefined && jump.toNew(divider)}
        atEnd={atEnd}
        unread={unread}
        onNewest={past ? () => pages.leave() : toEnd}
      />
    </div>
  );
}
