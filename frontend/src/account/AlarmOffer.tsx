import { Button } from "@mantine/core";
import { alarmAt, alarms, askPermission, permission } from "../ui/alarms";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import styles from "./alarmOffer.module.css";

/** Asks until there is an answer: a browser tells nothing before it is allowed to, and asks only after a click. */
export function AlarmOffer() {
  const words = useWords().settings;
  const chosen = useStore(alarms);
  const allowed = useStore(permission);
  if (chosen === "off" || allowed !== "default") return null;
  return (
    <section className={styles.offer} aria-label={words.alarms}>
      <p>{words.alarmOffer}</p>
      <div className={styles.answers}>
        <Button size="compact-sm" onClick={() => void askPermission()}>
          {words.alarmYes}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => alarmAt("off")}>
          {words.alarmNo}
        </Button>
      </div>
    </section>
  );
}
