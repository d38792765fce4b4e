import { Switch, Text } from "@mantine/core";
import { useState } from "react";
import { permission } from "../ui/alarms";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import { canPush, pushed, pushOff, pushOn } from "./push";

type State = "settled" | "busy" | "denied" | "failed";

/** Whether this browser is told while no page of the house is open in it. */
export function PushChoice() {
  const words = useWords().settings;
  const on = useStore(pushed);
  const allowed = useStore(permission);
  const [state, setState] = useState<State>("settled");
  if (!canPush()) return null;
  const choose = (next: boolean) => {
    setState("busy");
    const done = next ? pushOn() : pushOff().then(() => true);
    done.then(
      (allowed) => setState(allowed ? "settled" : "denied"),
      () => setState("failed"),
    );
  };
  return (
    <>
      <Switch
        label={words.push}
        description={words.pushHint}
        checked={on && allowed === "granted"}
        disabled={state === "busy"}
        onChange={({ currentTarget: { checked } }) => choose(checked)}
      />
      {(state === "denied" || state === "failed") && (
        <Text size="sm" role="alert">
          {state === "denied" ? words.alarmsDenied : words.pushFailed}
        </Text>
      )}
    </>
  );
}
