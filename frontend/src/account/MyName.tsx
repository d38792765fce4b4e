import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Me } from "../wire/account";
import { accounts } from "./accounts";
import { checks } from "./checks";
import styles from "./settings.module.css";

export interface MeProps {
  readonly me: Me;
  readonly onRenamed: (me: Me) => void;
}

/** What I am called. */
export function MyName({ me, onRenamed }: MeProps) {
  const words = useWords().account;
  const [name, setName] = useState(me.displayName);
  const [done, setDone] = useState(false);
  const { busy, problem, submit } = useSubmit(async () => {
    onRenamed(await accounts.rename(name.trim()));
    setDone(true);
  });
  const same = name.trim() === me.displayName || name.trim() === "";
  return (
    <>
      <form className={styles.row} onSubmit={submit}>
        <TextInput
          label={words.displayName}
          error={checks.displayName(name) ? undefined : words.displayNameWrong}
          autoComplete="name"
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setDone(false);
          }}
        />
        <Button type="submit" variant="default" loading={busy} disabled={same || !checks.displayName(name)}>
          {words.rename}
        </Button>
      </form>
      {done && (
        <p className={styles.hint} role="status">
          {words.renamed}
        </p>
      )}
      {problem && <Failure problem={problem} />}
    </>
  );
}
