import { Settings } from "../account/Settings";
import { useWords } from "../ui/useWords";
import { BackToList } from "./BackToList";
import styles from "./rooms.module.css";

export default function SettingsPage() {
  const words = useWords();
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <BackToList />
        <h1 className={styles.title}>{words.settings.title}</h1>
      </header>
      <div className={styles.scroll}>
        <Settings />
      </div>
    </main>
  );
}
