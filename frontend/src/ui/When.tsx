import { language } from "./language";
import { brief, clock, fullTime } from "./time";
import { useNow } from "./useNow";
import { useStore } from "./useStore";

/** A time as it is said in a list; the full time on hover. */
export function When({ at }: { readonly at: string }) {
  const now = useNow();
  const spoken = useStore(language);
  const date = new Date(at);
  return (
    <time dateTime={at} title={fullTime(date, spoken)} style={{ fontVariantNumeric: "tabular-nums" }}>
      {brief(date, now, spoken)}
    </time>
  );
}

/** The time of day alone, where the day is said elsewhere. */
export function Clock({ at, className }: { readonly at: string; readonly className?: string | undefined }) {
  const spoken = useStore(language);
  const date = new Date(at);
  return (
    <time dateTime={at} title={fullTime(date, spoken)} className={className}>
      {clock(date, spoken)}
    </time>
  );
}
