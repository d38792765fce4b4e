import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { Mark } from "../ui/Mark";
import { Skeletons } from "../ui/Skeletons";
import { useHash } from "../ui/useHash";
import { useWords } from "../ui/useWords";
import type { Me } from "../wire/account";
import { accounts } from "./accounts";
import styles from "./door.module.css";
import { comesToStay, invitationIn } from "./invitation";
import { LanguageChoice } from "./LanguageChoice";
import { SignIn } from "./SignIn";
import { SignUp } from "./SignUp";
import { welcome } from "./threshold";

interface Props {
  /** One was in, and was shown out. */
  readonly shownOut: boolean;
  readonly onEnter: (me: Me) => void;
}

/** Where guests come in. */
export default function Door({ shownOut, onEnter }: Props) {
  const words = useWords();
  const [path] = useLocation();
  const invitation = invitationIn(path, useHash());
  const house = useQuery({ queryKey: ["house"], queryFn: accounts.threshold, retry: false });
  const [chosen, setChosen] = useState<boolean>();
  const how = welcome(house.data, invitation);
  const mayBeNew = how === "first" || how === "open";
  const asked = how === "first" || comesToStay(path);
  const isNew = mayBeNew && (chosen ?? (asked && !shownOut));
  return (
    <main className={styles.door}>
      <div className={styles.leaf}>
        <header className={styles.head}>
          <Mark size={44} />
          <h1 className={styles.name}>{words.name}</h1>
          <p className={styles.promise}>{words.account.promise}</p>
        </header>
        {shownOut && !isNew && (
          <p className={styles.notice} role="status">
            {words.account.signedOutElsewhere}
          </p>
        )}
        {how === "first" && isNew && <p className={styles.notice}>{words.account.first}</p>}
        {house.isPending ? (
          <Skeletons rows={2} />
        ) : (
          <>
            {isNew ? <SignUp invitation={invitation} onEnter={onEnter} /> : <SignIn onEnter={onEnter} />}
            {mayBeNew ? (
              <Anchor component="button" type="button" size="sm" onClick={() => setChosen(!isNew)}>
                {isNew ? words.account.toSignIn : words.account.toSignUp}
              </Anchor>
            ) : (
              <p className={styles.promise}>
                {how === "closed" ? words.account.closed : words.account.needsInvitation}
              </p>
            )}
          </>
        )}
      </div>
      <LanguageChoice />
    </main>
  );
}
