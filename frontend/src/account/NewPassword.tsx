import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Failure } from "../ui/Failure";
import { Mark } from "../ui/Mark";
import { useHash } from "../ui/useHash";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Me } from "../wire/account";
import { accounts } from "./accounts";
import { checks } from "./checks";
import styles from "./door.module.css";

/** For whoever has lost a password, or has none yet. */
export default function NewPassword({ onEnter }: { readonly onEnter: (me: Me) => void }) {
  const { account: words } = useWords();
  const [password, setPassword] = useState("");
  const [checked, setChecked] = useState(false);
  const secret = useHash().slice(1);
  const [done, setDone] = useState<{ readonly username: string; readonly password: string }>();
  // A link is good once: when only the sign-in failed, only that is tried again.
  const { busy, problem, submit } = useSubmit(async () => {
    const mine = done ?? { ...(await accounts.setPassword(secret, password)), password };
    setDone(mine);
    onEnter(await accounts.signIn(mine.username, mine.password));
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (done || checks.password(password)) submit();
  };
  return (
    <main className={styles.door}>
      <div className={styles.leaf}>
        <header className={styles.head}>
          <Mark size={44} />
          <h1 className={styles.name}>{words.newPassword}</h1>
          <p className={styles.promise}>{words.newPasswordHint}</p>
        </header>
        <form className={styles.form} onSubmit={send} noValidate>
          <PasswordInput
            label={words.passwordNext}
            description={words.passwordHint}
            error={checked && !checks.password(password) ? words.passwordWrong : undefined}
            name="password"
            disabled={done !== undefined}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {problem && <Failure problem={problem} />}
          <Button type="submit" loading={busy}>
            {words.passwordSet}
          </Button>
        </form>
      </div>
    </main>
  );
}
