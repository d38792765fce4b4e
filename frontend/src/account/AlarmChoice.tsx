import { Button, SegmentedControl, Switch, Text } from "@mantine/core";
import type { ReactNode } from "react";
import {
  type Alarms,
  alarmAt,
  alarmSound,
  alarms,
  askPermission,
  permission,
  soundWithAlarms,
} from "../ui/alarms";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import styles from "./settings.module.css";

/** How this browser tells of what is said while one looks elsewhere. The browser itself has to allow it. */
export function AlarmChoice({ children }: { readonly children: ReactNode }) {
  const words = useWords().settings;
  const chosen = useStore(alarms);
  const allowed = useStore(permission);
  const choices: { value: Alarms; label: string }[] = [
    { value: "off", label: words.alarmsOff },
    { value: "called", label: words.alarmsCalled },
    { value: "all", label: words.alarmsAll },
  ];
  const choose = (next: Alarms) => {
    alarmAt(next);
    if (next !== "off") void askPermission();
  };
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{words.alarms}</h2>
      <div className={styles.choice}>
        <span>{words.alarmsWhen}</span>
        <SegmentedControl data={choices} value={chosen} onChange={choose} aria-label={words.alarmsWhen} />
      </div>
      {chosen !== "off" && allowed === "default" && (
        <Button className={styles.alone} size="compact-sm" onClick={() => void askPermission()}>
          {words.alarmAllow}
        </Button>
      )}
      {chosen !== "off" && (allowed === "none" || allowed === "denied") && (
        <Text size="sm" role="status">
          {allowed === "none" ? words.alarmsNone : words.alarmsDenied}
        </Text>
      )}
      <Switch
        label={words.alarmSound}
        checked={useStore(alarmSound)}
        disabled={chosen === "off"}
        onChange={({ currentTarget: { checked } }) => soundWithAlarms(checked)}
      />
      {children}
    </section>
  );
}
