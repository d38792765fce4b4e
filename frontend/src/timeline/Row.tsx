import { language } from "../ui/language";
import { day } from "../ui/time";
import { useNow } from "../ui/useNow";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import { Body } from "./Body";
import type { Item } from "./item";
import { Message } from "./Message";
import messageStyles from "./message.module.css";
import { Said } from "./Said";
import { Sending } from "./Sending";
import styles from "./timeline.module.css";

export interface RowActions {
  readonly onRetry: (clientId: string) => void;
  readonly onDiscard: (clientId: string) => void;
}

interface Props extends RowActions {
  readonly item: Item;
  readonly me: Account;
}

/** One row of the timeline, whatever it is. */
export function Row({ item, me, onRetry, onDiscard }: Props) {
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
    case "message": {
      const { message, leads } = item;
      const called = message.mentions.includes(me.id);
      return (
        <Said
          by={message.sender}
          mine={message.sender.id === me.id}
          at={message.at}
          leads={leads}
          called={called}
        >
          <Message message={message} me={me} />
        </Said>
      );
    }
    case "pending": {
      const { pending, leads } = item;
      return (
        <Said by={me} mine at={pending.at} leads={leads} called={false}>
          <div className={messageStyles.body}>
            <Body text={pending.body} />
          </div>
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
