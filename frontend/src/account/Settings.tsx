import { AccessTokens } from "./AccessTokens";
import { AlarmChoice } from "./AlarmChoice";
import { Devices } from "./Devices";
import { Look } from "./Look";
import { MailChoice } from "./MailChoice";
import { PushChoice } from "./PushChoice";
import { Quiet, type QuietProps } from "./Quiet";
import styles from "./settings.module.css";

export function Settings({ quiet }: { readonly quiet: QuietProps }) {
  return (
    <div className={styles.settings}>
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
