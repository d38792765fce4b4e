import { Settings } from "../account/Settings";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import { useHouse } from "./houseContext";
import { Page } from "./Page";

export default function SettingsPage() {
  const { news, wishes } = useHouse();
  const me = useStore(news.me);
  const { quiet } = useStore(wishes.now);
  return (
    <Page title={useWords().settings.title}>
      <Settings
        who={{ me, onRenamed: (renamed) => news.me.set(renamed) }}
        quiet={{ hours: quiet, onQuiet: (hours) => wishes.beQuiet(hours) }}
      />
    </Page>
  );
}
