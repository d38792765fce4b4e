import { AccessTokens } from "./AccessTokens";
import { AlarmChoice } from "./AlarmChoice";
import { Devices } from "./Devices";
import { Look } from "./Look";
import styles from "./settings.module.css";

export function Settings() {
  return (
    <div className={styles.settings}>
      <Look />
      <AlarmChoice />
      <Devices />
      <AccessTokens />
    </div>
  );
}
