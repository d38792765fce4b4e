import { SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { useWords } from "../ui/useWords";
import { type Problem, problemOf } from "../wire/problem";
import type { Wanted } from "../wire/wishes";
import styles from "./panel.module.css";

interface Props {
  /** In a direct room everything is said to me. */
  readonly direct: boolean;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => Promise<void>;
}

/** How much of this room I want to be told while I look elsewhere. */
export function RoomAlarms({ direct, wanted, onWant }: Props) {
  const words = useWords().room;
  const [problem, setProblem] = useState<Problem>();
  const choices: { value: Wanted; label: string }[] = [
    { value: "all", label: words.alarmsAll },
    ...(direct ? [] : [{ value: "mentions" as const, label: words.alarmsCalled }]),
    { value: "none", label: words.alarmsNone },
  ];
  const choose = (next: Wanted) => {
    setProblem(undefined);
    onWant(next).catch((thrown: unknown) => setProblem(problemOf(thrown)));
  };
  return (
    <div className={styles.section}>
      <Text size="sm" fw={500}>
        {words.alarms}
      </Text>
      <SegmentedControl
        data={choices}
        value={direct && wanted === "mentions" ? "all" : wanted}
        onChange={choose}
        aria-label={words.alarms}
      />
      {problem && <Failure problem={problem} />}
    </div>
  );
}
