import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Me } from "../wire/account";
import { accounts } from "./accounts";
import styles from "./door.module.css";

export function SignIn({ onEnter }: { readonly onEnter: (me: Me) => void }) {
  const words = useWords().account;
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const { busy, problem, submit } = useSubmit(async () =>
    onEnter(await accounts.signIn(username.trim(), password)),
  );
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={words.username}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.password}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {problem && <Failure problem={problem} />}
      <Button type="submit" loading={busy}>
        {words.signIn}
      </Button>
    </form>
  );
}
