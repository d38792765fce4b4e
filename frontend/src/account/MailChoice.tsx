import { Button, Text, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { Failure } from "../ui/Failure";
import { language } from "../ui/language";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { accounts } from "./accounts";
import styles from "./settings.module.css";

const key = ["mail"];

/** Where I am written to of what has waited for long; nowhere, in a house that sends no mail. */
export function MailChoice() {
  const words = useWords().settings;
  const queries = useQueryClient();
  const mail = useQuery({ queryKey: key, queryFn: accounts.mail });
  const [typed, setTyped] = useState("");
  const again = async () => {
    // The first question may still be on its way, and its answer would be from before.
    await queries.cancelQueries({ queryKey: key });
    await queries.invalidateQueries({ queryKey: key });
  };
  const asking = useSubmit(async () => {
    await accounts.askMail(typed.trim(), language.get());
    setTyped("");
    await again();
  });
  const removing = useSubmit(async () => {
    await accounts.removeMail();
    await again();
  });
  const problem = useConfirmation(again) ?? asking.problem ?? removing.problem;
  if (!mail.data?.available) return null;
  const { address, confirmed } = mail.data;
  return (
    <>
      {address ? (
        <div className={styles.choice}>
          <Text size="sm" role="status">
            {confirmed ? words.mailTo(address) : words.mailToConfirm(address)}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            loading={removing.busy}
            onClick={() => removing.submit()}
          >
            {words.mailStop}
          </Button>
        </div>
      ) : (
        <form className={styles.row} onSubmit={asking.submit}>
          <TextInput
            type="email"
            label={words.mail}
            description={words.mailHint}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maxLength={254}
          />
          <Button type="submit" variant="default" loading={asking.busy} disabled={typed.trim() === ""}>
            {words.mailAsk}
          </Button>
        </form>
      )}
      {problem && <Failure problem={problem} />}
    </>
  );
}

/** Follows the link of the mail that I was sent, once. */
function useConfirmation(done: () => Promise<void>) {
  const secret = new URLSearchParams(useSearch()).get("confirm");
  const [path, go] = useLocation();
  const { problem, submit } = useSubmit(async () => {
    go(path, { replace: true });
    await accounts.confirmMail(secret ?? "");
    await done();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is followed once
  useEffect(() => {
    if (secret) submit();
  }, [secret]);
  return problem;
}
