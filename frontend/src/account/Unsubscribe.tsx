import { Button } from "@mantine/core";
import { useState } from "react";
import { useSearch } from "wouter";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { accounts } from "./accounts";

/** For whoever has the mail, signed in or not. Asked, because some mail programs look into every link. */
export function Unsubscribe() {
  const words = useWords().settings;
  const token = new URLSearchParams(useSearch()).get("token") ?? "";
  const [done, setDone] = useState(false);
  const { busy, problem, submit } = useSubmit(async () => {
    await accounts.unsubscribe(token);
    setDone(true);
  });
  return (
    <main>
      <Empty marked title={done ? words.mailStopped : words.mailStopSure} hint={words.mailStopHint}>
        {!done && (
          <Button loading={busy} onClick={() => submit()}>
            {words.mailStop}
          </Button>
        )}
        {problem && <Failure problem={problem} />}
      </Empty>
    </main>
  );
}
