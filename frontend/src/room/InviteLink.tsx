import { Button, CopyButton } from "@mantine/core";
import { Failure } from "../ui/Failure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { Timed } from "../ui/When";
import type { Invitation, NewInvitation } from "../wire/room";
import styles from "./panel.module.css";
import people from "./people.module.css";
import { rooms } from "./rooms";

interface Props {
  readonly room: string;
  readonly link: Invitation;
  readonly onGone: () => void;
}

/** A link that somebody has: until when it lets in, and how many it has let in. */
export function InviteLink({ room, link, onGone }: Props) {
  const words = useWords().room;
  const { busy, problem, submit } = useSubmit(async () => {
    await rooms.unlink(room, link.id);
    onGone();
  });
  return (
    <li className={people.person}>
      <span className={people.who}>
        <span className={people.name}>
          {link.uses === null ? words.linkUsed(link.used) : words.linkUsedOf(link.used, link.uses)}
        </span>
        <span className={people.about}>
          <Timed at={link.expiresAt}>{words.linkUntil(new Date(link.expiresAt))}</Timed>
        </span>
        {problem && <Failure problem={problem} />}
      </span>
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => submit()}>
        {words.linkRevoke}
      </Button>
    </li>
  );
}

/** Kept nowhere but with whoever was given it: so it is shown once. */
export function NewLink({ link }: { readonly link: NewInvitation }) {
  const words = useWords();
  const url = new URL(`/invite/${link.secret}`, location.href).href;
  return (
    <div className={styles.once} role="status">
      <span className={people.about}>{words.room.linkOnce}</span>
      <code className={styles.secret}>{url}</code>
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="default" onClick={copy}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
