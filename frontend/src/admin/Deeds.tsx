import { useInfiniteQuery } from "@tanstack/react-query";
import { useAdminWords } from "../ui/useAdminWords";
import { When } from "../ui/When";
import styles from "./admin.module.css";
import { type Deed, keeping } from "./keeping";
import { Paged } from "./Paged";

/** What those who keep the house have done. */
export function Deeds() {
  const words = useAdminWords();
  const pages = useInfiniteQuery({
    queryKey: ["admin-deeds"],
    queryFn: ({ pageParam }) => keeping.deeds(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ deeds, more }) => (more ? deeds.at(-1)?.id.toString() : undefined),
    staleTime: 0,
  });
  const deeds = pages.data?.pages.flatMap((page) => page.deeds) ?? [];
  return (
    <Paged pages={pages} nothing={words.noDeed} label={words.deeds}>
      {deeds.map((deed) => (
        <Entry key={deed.id} deed={deed} />
      ))}
    </Paged>
  );
}

function Entry({ deed }: { readonly deed: Deed }) {
  const words = useAdminWords();
  const whom = deed.account?.displayName ?? "";
  return (
    <li className={styles.entry}>
      <div className={styles.what}>
        {words.deed[deed.kind](whom, deed.detail ?? "")}
        {deed.kind === "house.announced" && <p className={styles.words}>{deed.detail}</p>}
        <div className={styles.about}>
          {deed.by ? `${deed.by.displayName} (@${deed.by.username})` : words.bySettings} ·{" "}
          <When at={deed.at} />
        </div>
      </div>
    </li>
  );
}
