import { SavedPane } from "../timeline/SavedPane";
import { useWords } from "../ui/useWords";
import { useHouse } from "./houseContext";
import { Page } from "./Page";
import { useNameOf } from "./useNameOf";

export default function SavedPage() {
  const { me } = useHouse();
  return (
    <Page title={useWords().timeline.kept}>
      <SavedPane me={me.id} nameOf={useNameOf()} />
    </Page>
  );
}
