import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Failure } from "../ui/Failure";
import { useAdminWords } from "../ui/useAdminWords";
import { useSubmit } from "../ui/useSubmit";
import { When } from "../ui/When";
import styles from "./admin.module.css";
import { type Invitation, keeping } from "./keeping";

interface Props {
  readonly invitation: Invitation;
  readonly onGone: () => void;
}

export function InvitationRow({ invitation, onGone }: Props) {
  const words = useAdminWords();
  const queries = useQueryClient();
  const { busy, problem, submit } = useSubmit(async () => {
    await keeping.uninvite(invitation.id);
    onGone();
    await queries.invalidateQueries({ queryKey: ["admin-invitations"] });
  });
  return (
    <li className={styles.entry}>
      <div className={styles.what}>
        <div className={styles.name}>{words.usedOf(invitation.used, invitation.uses)}</div>
        <div className={styles.about}>
          {words.madeAt} <When at={invitation.madeAt} /> · {words.until} <When at={invitation.expiresAt} />
        </div>
        {problem && <Failure problem={problem} />}
      </div>
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => submit()}>
        {words.uninvite}
      </Button>
    </li>
  );
}
