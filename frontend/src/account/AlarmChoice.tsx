import { SegmentedControl, Switch, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { type Alarms, alarmAt, alarmSound, alarms, soundWithAlarms } from "../ui/alarms";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import styles from "./settings.module.css";

/** How this browser tells of what is said while one looks elsewhere. The browser itself has to allow it. */
export function AlarmChoice({ children }: { readonly children: ReactNode }) {
  const words = useWords().settings;
  const chosen = useStore(alarms);
  const [permission, setPermission] = useState(permitted());
  const choices: { value: Alarms; label: string }[] = [
    { value: "off", label: words.alarmsOff },
    { value: "called", label: words.alarmsCalled },
    { value: "all", label: words.alarmsAll },
  ];
  const choose = async (next: Alarms) => {
    alarmAt(next);
    if (next !== "off" && permitted() === "default") await Notification.requestPermission();
    setPermission(permitted());
  };
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{words.alarms}</h2>
      <div className={styles.choice}>
        <span>{words.alarmsWhen}</span>
        <SegmentedControl
          data={choices}
          value={chosen}
          onChange={(next) => void choose(next)}
          aria-label={words.alarmsWhen}
        />
      </div>
      {chosen !== "off" && permission !== "granted" && (
        <Text size="sm" role="status">
          {permission === "none" ? words.alarmsNone : words.alarmsDenied}
        </Text>
      )}
      <Switch
        label={words.alarmSound}
        checked={useStore(alarmSound)}
        onChange={({ currentTarget: { checked } }) => soundWithAlarms(checked)}
      />
      {children}
    </section>
  );
}

/** Over plain http, except on this machine, a browser has none. */
function permitted(): NotificationPermission | "none" {
  return typeof Notification === "undefined" ? "none" : Notification.permission;
}
