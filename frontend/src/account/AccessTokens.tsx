import { Button, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { ShownOnce } from "../ui/ShownOnce";
import { Skeletons } from "../ui/Skeletons";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import { problemOf } from "../wire/problem";
import { accounts, type NewToken, type Token } from "./accounts";
import styles from "./settings.module.css";

const key = ["tokens"];

/** Keys for programs that speak in my name. */
export function AccessTokens() {
  const words = useWords().settings;
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [made, setMade] = useState<NewToken>();
  const tokens = useQuery({ queryKey: key, queryFn: accounts.tokens });
  const { busy, problem, submit } = useSubmit(async () => {
    setMade(await accounts.createToken(name.trim()));
    setName("");
    await queries.invalidateQueries({ queryKey: key });
  });
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{words.tokens}</h2>
      <p className={styles.hint}>{words.tokensHint}</p>
      <form className={styles.row} onSubmit={submit}>
        <TextInput
          label={words.tokenName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={80}
        />
        <Button type="submit" variant="default" loading={busy} disabled={name.trim() === ""}>
          {words.tokenCreate}
        </Button>
      </form>
      {problem && <Failure problem={problem} />}
      {made && <ShownOnce secret={made.token} hint={words.tokenOnce} />}
      {tokens.isPending && <Skeletons rows={2} />}
      {tokens.isError && <Failure problem={problemOf(tokens.error)} retry={() => void tokens.refetch()} />}
      {tokens.data?.length === 0 && <p className={styles.hint}>{words.tokensNone}</p>}
      <ul className={styles.list}>
        {tokens.data?.map((token) => (
          <Entry key={token.id} token={token} onRevoked={() => token.id === made?.id && setMade(undefined)} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ token, onRevoked }: { readonly token: Token; readonly onRevoked: () => void }) {
  const words = useWords().settings;
  const queries = useQueryClient();
  const { busy, problem, submit } = useSubmit(async () => {
    await accounts.revokeToken(token.id);
    onRevoked();
    await queries.invalidateQueries({ queryKey: key });
  });
  return (
    <li className={styles.entry}>
      <div className={styles.what}>
        {token.name}
        <div className={styles.about}>
          {token.lastUsedAt ? <When at={token.lastUsedAt} /> : words.neverUsed}
        </div>
        {problem && <Failure problem={problem} />}
      </div>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        onClick={() => submit()}
        aria-label={words.revokeOf(token.name)}
      >
        {words.revoke}
      </Button>
    </li>
  );
}
