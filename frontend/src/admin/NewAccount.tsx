import { Button, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { ShownOnce } from "../ui/ShownOnce";
import { useAdminWords } from "../ui/useAdminWords";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import styles from "./admin.module.css";
import { keeping } from "./keeping";
import { links } from "./links";

/** An account for somebody else, who sets its password by a link. */
export function NewAccount() {
  const words = useAdminWords();
  const { account } = useWords();
  const queries = useQueryClient();
  const [username, setUsername] = useState("");
  const [name, setName] = useState("");
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string }>();
  const { busy, problem, submit } = useSubmit(async () => {
    const { account, link } = await keeping.make(username.trim(), name.trim() || username.trim());
    setMade({ name: account.displayName, secret: link.secret });
    setUsername("");
    setName("");
    await queries.invalidateQueries({ queryKey: ["admin-accounts"] });
  });
  return (
    <>
      <form className={styles.row} onSubmit={submit}>
        <TextInput
          label={account.username}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          error={problem?.errors !== undefined && "username" in problem.errors && account.usernameWrong}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <TextInput
          label={account.displayName}
          autoComplete="off"
          error={problem?.errors !== undefined && "displayName" in problem.errors && account.displayNameWrong}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          flex="1 1 160px"
        />
        <Button type="submit" variant="default" loading={busy} disabled={username.trim() === ""}>
          {words.makeAccount}
        </Button>
      </form>
      {problem && problem.errors === undefined && <Failure problem={problem} />}
      {made && <ShownOnce secret={links.password(made.secret)} hint={words.linkHint(made.name)} />}
    </>
  );
}
