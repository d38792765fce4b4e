import { Badge } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { Initials } from "../ui/Initials";
import { ShownOnce } from "../ui/ShownOnce";
import { useAdminWords } from "../ui/useAdminWords";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import { AccountMenu, type Doing } from "./AccountMenu";
import styles from "./admin.module.css";
import { Doubt } from "./Doubt";
import { type Change, type Entry, keeping, type PasswordLink } from "./keeping";
import { links } from "./links";

interface Props {
  readonly entry: Entry;
  readonly isMe: boolean;
}

/** Somebody's account, and what can be done about it. */
export function AccountRow({ entry, isMe }: Props) {
  const words = useAdminWords();
  const { account } = useWords();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<Doing>();
  const [link, setLink] = useState<PasswordLink>();
  const change = async (how: Change) => {
    await keeping.change(entry.id, how);
    await queries.invalidateQueries({ queryKey: ["admin-accounts"] });
  };
  const linking = useSubmit(async () => setLink(await keeping.link(entry.id)));
  const activating = useSubmit(() => change({ deactivated: false }));
  const problem = linking.problem ?? activating.problem;

  const begin = (chosen: Doing) => {
    if (chosen === "link") linking.submit();
    else if (chosen === "activate") activating.submit();
    else setDoing(chosen);
  };
  return (
    <li className={styles.entry}>
      <Initials name={entry.displayName} />
      <div className={styles.what}>
        <div className={styles.name}>
          {isMe ? account.you(entry.displayName) : entry.displayName}
          {entry.admin && (
            <Badge variant="default" tt="none" fw={500}>
              {words.admin}
            </Badge>
          )}
          {entry.deactivatedAt && (
            <Badge variant="light" color="red" tt="none" fw={500}>
              {words.deactivated}
            </Badge>
          )}
        </div>
        <div className={styles.about}>
          @{entry.username} · {words.since} <When at={entry.createdAt} />
          {entry.lastSeenAt && (
            <>
              {" "}
              · {words.lastSeen} <When at={entry.lastSeenAt} />
            </>
          )}
        </div>
        {link && <ShownOnce secret={links.password(link.secret)} hint={words.linkHint(entry.displayName)} />}
        {problem && <Failure problem={problem} />}
      </div>
      <AccountMenu entry={entry} onDo={begin} />
      {doing && <Doubt doing={doing} entry={entry} onChange={change} onClose={() => setDoing(undefined)} />}
    </li>
  );
}
