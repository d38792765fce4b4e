import { Admin } from "../admin/Admin";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import { useHouse } from "./houseContext";
import { Nowhere } from "./Nowhere";
import { Page } from "./Page";

export default function AdminPage() {
  const words = useWords();
  const me = useStore(useHouse().news.me);
  if (!me.admin) return <Nowhere />;
  return (
    <Page title={words.keeping}>
      <Admin me={me.id} />
    </Page>
  );
}
