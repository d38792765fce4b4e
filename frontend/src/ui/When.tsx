import type { ReactNode } from "react";
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

interface Props {
  readonly at: string;
  readonly className?: string | undefined;
}

/** The time of day alone, where the day is said elsewhere. */
export function Clock({ at, className }: Props) {
  const spoken = useStore(language);
  return (
    <Timed at={at} className={className}>
      {clock(new Date(at), spoken)}
    </Timed>
  );
}

/** Something that happened at a time, which is said on hover. */
export function Timed({ at, className, children }: Props & { readonly children: ReactNode }) {
  const spoken = useStore(language);
  return (
    <time dateTime={at} title={fullTime(new Date(at), spoken)} className={className}>
      {children}
    </time>
  );
}
