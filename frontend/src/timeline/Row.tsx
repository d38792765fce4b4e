import { language } from "../ui/language";
import { day } from "../ui/time";
import { useNow } from "../ui/useNow";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import type { Store } from "../wire/store";
import type { Acts } from "./acts";
import { Body } from "./Body";
import { Files } from "./Files";
import type { Item } from "./item";
import messageStyles from "./message.module.css";
import { NoteLine } from "./NoteLine";
import type { Positions } from "./readers";
import { Said } from "./Said";
import { SaidMessage } from "./SaidMessage";
import { Sending } from "./Sending";
import styles from "./timeline.module.css";

export interface RowActions {
  readonly onRetry: (clientId: string) => void;
  readonly onDiscard: (clientId: string) => void;
  readonly onJump: (seq: number) => void;
}

interface Props extends RowActions {
  readonly item: Item;
  readonly me: Account;
  readonly readers: Store<Positions>;
  readonly acts: Acts;
  readonly shown: boolean;
}

/** One row of the timeline, whatever it is. */
export function Row({ item, me, readers, acts, shown, onRetry, onDiscard, onJump }: Props) {
  const words = useWords().timeline;
  switch (item.is) {
    case "beginning":
      return <p className={styles.beginning}>{words.start}</p>;
    case "day":
      return <DayLine at={item.at} />;
    case "new":
      return (
        <div className={styles.new}>
          <span>{words.new}</span>
        </div>
      );
    case "note":
      return <NoteLine note={item.note} />;
    case "message": {
      const { message, leads, original, answers } = item;
      return <SaidMessage {...{ message, me, leads, shown, original, answers, readers, acts, onJump }} />;
    }
    case "pending": {
      const { pending, leads } = item;
      return (
        <Said by={me} mine at={pending.at} leads={leads}>
          <div className={messageStyles.body}>
            <Body text={pending.body} />
          </div>
          <Files files={pending.files ?? []} />
          <Sending
            delivery={pending.delivery}
            onRetry={() => onRetry(pending.clientId)}
            onDiscard={() => onDiscard(pending.clientId)}
          />
        </Said>
      );
    }
  }
}

function DayLine({ at }: { readonly at: Date }) {
  const now = useNow();
  const spoken = useStore(language);
  return (
    <div className={styles.day}>
      <span>{day(at, now, spoken)}</span>
    </div>
  );
}
