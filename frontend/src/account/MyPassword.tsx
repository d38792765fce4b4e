import { Button, PasswordInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Failure } from "../ui/Failure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { accounts } from "./accounts";
import { checks } from "./checks";
import styles from "./settings.module.css";

/** A new password, by who knows the old one. */
export function MyPassword() {
  const words = useWords().account;
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [checked, setChecked] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, problem, submit } = useSubmit(async () => {
    await accounts.changePassword(current, next);
    setCurrent("");
    setNext("");
    setChecked(false);
    setDone(true);
    await queries.invalidateQueries({ queryKey: ["devices"] });
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    setDone(false);
    if (current !== "" && checks.password(next)) submit();
  };
  const wrong = problem?.errors !== undefined && "current" in problem.errors;
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <PasswordInput
        label={words.passwordNow}
        error={(wrong && words.passwordNotIt) || (checked && current === "" && words.needed)}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.passwordNext}
        description={words.passwordHint}
        error={checked && !checks.password(next) && words.passwordWrong}
        autoComplete="new-password"
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      {problem && !wrong && <Failure problem={problem} />}
      {done && (
        <p className={styles.hint} role="status">
          {words.passwordChanged}
        </p>
      )}
      <div>
        <Button type="submit" variant="default" loading={busy}>
          {words.passwordChange}
        </Button>
      </div>
    </form>
  );
}
