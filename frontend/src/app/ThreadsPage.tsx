import { ThreadsPane } from "../timeline/ThreadsPane";
import { useWords } from "../ui/useWords";
import { Page } from "./Page";
import { useNameOf } from "./useNameOf";

export default function ThreadsPage() {
  return (
    <Page title={useWords().timeline.threads}>
      <ThreadsPane nameOf={useNameOf()} />
    </Page>
  );
}
