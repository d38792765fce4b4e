import { useLocation, useSearch } from "wouter";
import { address } from "../ui/address";
import { useWords } from "../ui/useWords";
import { Page } from "./Page";
import styles from "./rooms.module.css";
import Searching from "./Searching";

/** Where there is no room to search beside. */
export default function SearchPage() {
  const [, go] = useLocation();
  const question = new URLSearchParams(useSearch()).get("q") ?? "";
  return (
    <Page title={useWords().search.title}>
      <div className={styles.inset}>
        <Searching
          question={question}
          onAsk={(asked) => go(address.search(asked), { replace: true })}
          hrefOf={({ room, seq }) => address.message(room, seq)}
        />
      </div>
    </Page>
  );
}
