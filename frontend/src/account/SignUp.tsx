import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Failure } from "../ui/Failure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Me } from "../wire/account";
import { accounts } from "./accounts";
import { checks } from "./checks";
import styles from "./door.module.css";

interface Props {
  /** What is in the link by which I came, if I came by one. */
  readonly invitation: string | undefined;
  readonly onEnter: (me: Me) => void;
}

export function SignUp({ invitation, onEnter }: Props) {
  const words = useWords().account;
  const [username, setUsername] = useState("");
  const [displayName, setDisplayName] = useState("");
  const [password, setPassword] = useState("");
  const [checked, setChecked] = useState(false);
  const { busy, problem, submit } = useSubmit(async () => {
    const who = { username, password, displayName: displayName.trim() || username };
    await accounts.signUp({ ...who, ...(invitation !== undefined && { invitation }) });
    onEnter(await accounts.signIn(username, password));
  });

  const refused = problem?.errors ?? {};
  const fault = (field: keyof typeof checks, value: string, sentence: string) =>
    (checked && !checks[field](value)) || field in refused ? sentence : undefined;
  const faults = [checks.username(username), checks.password(password), checks.displayName(displayName)];

  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (faults.every(Boolean)) submit();
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <TextInput
        label={words.username}
        description={words.usernameHint}
        error={fault("username", username, words.usernameWrong)}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <TextInput
        label={words.displayName}
        description={words.displayNameHint}
        error={fault("displayName", displayName, words.displayNameWrong)}
        name="displayName"
        autoComplete="name"
        value={displayName}
        onChange={(event) => setDisplayName(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.password}
        description={words.passwordHint}
        error={fault("password", password, words.passwordWrong)}
        name="password"
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {problem && problem.errors === undefined && <Failure problem={problem} />}
      <Button type="submit" loading={busy}>
        {words.signUp}
      </Button>
    </form>
  );
}
