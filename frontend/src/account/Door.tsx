import { Anchor } from "@mantine/core";
import { useState } from "react";
import { Mark } from "../ui/Mark";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import styles from "./door.module.css";
import { LanguageChoice } from "./LanguageChoice";
import { SignIn } from "./SignIn";
import { SignUp } from "./SignUp";

interface Props {
  /** One was in, and was shown out. */
  readonly shownOut: boolean;
  readonly onEnter: (me: Account) => void;
}

/** Where guests come in. */
export default function Door({ shownOut, onEnter }: Props) {
  const words = useWords();
  const [isNew, setNew] = useState(false);
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
        {isNew ? <SignUp onEnter={onEnter} /> : <SignIn onEnter={onEnter} />}
        <Anchor component="button" type="button" size="sm" onClick={() => setNew(!isNew)}>
          {isNew ? words.account.toSignIn : words.account.toSignUp}
        </Anchor>
      </div>
      <LanguageChoice />
    </main>
  );
}
