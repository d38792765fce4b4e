import { Switch, Text, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { Failure } from "../ui/Failure";
import { useWords } from "../ui/useWords";
import { type Problem, problemOf } from "../wire/problem";
import type { QuietHours } from "../wire/wishes";
import styles from "./settings.module.css";

export interface QuietProps {
  readonly hours: QuietHours | null;
  readonly onQuiet: (hours: QuietHours | null) => Promise<void>;
}

/** Hours in which I am not to be disturbed, by the clock of where I was when I chose them. */
export function Quiet({ hours, onQuiet }: QuietProps) {
  const words = useWords().settings;
  const [problem, setProblem] = useState<Problem>();
  const choose = (next: QuietHours | null) => {
    setProblem(undefined);
    onQuiet(next).catch((thrown: unknown) => setProblem(problemOf(thrown)));
  };
  return (
    <>
      <Switch
        label={words.quiet}
        description={words.quietHint}
        checked={hours !== null}
        onChange={({ currentTarget: { checked } }) => choose(checked ? night() : null)}
      />
      {hours && (
        <div className={styles.hours}>
          <Hour label={words.quietFrom} at={hours.from} onSet={(from) => choose({ ...hours, from })} />
          <Hour label={words.quietUntil} at={hours.until} onSet={(until) => choose({ ...hours, until })} />
          <Text size="sm" c="dimmed">
            {words.quietZone(hours.zone)}
          </Text>
        </div>
      )}
      {problem && <Failure problem={problem} />}
    </>
  );
}

const night = (): QuietHours => ({
  from: "22:00",
  until: "07:00",
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
});

interface HourProps {
  readonly label: string;
  readonly at: string;
  readonly onSet: (at: string) => void;
}

/** Set when one is done with it: while it is typed it is another hour with every key. */
function Hour({ label, at, onSet }: HourProps) {
  const [typed, setTyped] = useState(at);
  useEffect(() => setTyped(at), [at]);
  const done = () => {
    if (typed === "") setTyped(at);
    else if (typed !== at) onSet(typed);
  };
  return (
    <TextInput
      type="time"
      label={label}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
    />
  );
}
