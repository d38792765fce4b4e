import { useWords } from "../ui/useWords";
import { AccessTokens } from "./AccessTokens";
import { AlarmChoice } from "./AlarmChoice";
import { Devices } from "./Devices";
import { Look } from "./Look";
import { MailChoice } from "./MailChoice";
import { type MeProps, MyName } from "./MyName";
import { MyPassword } from "./MyPassword";
import { PushChoice } from "./PushChoice";
import { Quiet, type QuietProps } from "./Quiet";
import styles from "./settings.module.css";

interface Props {
  readonly who: MeProps;
  readonly quiet: QuietProps;
}

export function Settings({ who, quiet }: Props) {
  const words = useWords().settings;
  return (
    <div className={styles.settings}>
      <section className={styles.part}>
        <h2 className={styles.title}>{words.me}</h2>
        <p className={styles.hint}>@{who.me.username}</p>
        <MyName {...who} />
        <MyPassword />
      </section>
      <Look />
      <AlarmChoice>
        <PushChoice />
        <Quiet {...quiet} />
        <MailChoice />
      </AlarmChoice>
      <Devices />
      <AccessTokens />
    </div>
  );
}
