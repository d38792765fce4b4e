import { Button, NumberInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { ShownOnce } from "../ui/ShownOnce";
import { Skeletons } from "../ui/Skeletons";
import { useAdminWords } from "../ui/useAdminWords";
import { useSubmit } from "../ui/useSubmit";
import { problemOf } from "../wire/problem";
import styles from "./admin.module.css";
import { InvitationRow } from "./InvitationRow";
import { keeping } from "./keeping";
import { links } from "./links";

/** Who may sign up, and the links by which others may too. */
export function Invitations() {
  const words = useAdminWords();
  const queries = useQueryClient();
  const mode = useQuery({ queryKey: ["admin-sign-up"], queryFn: keeping.signUp });
  const open = useQuery({ queryKey: ["admin-invitations"], queryFn: keeping.invitations });
  const [days, setDays] = useState<number | string>(7);
  const [uses, setUses] = useState<number | string>(1);
  const [made, setMade] = useState<{ readonly id: string; readonly secret: string }>();
  const { busy, problem, submit } = useSubmit(async () => {
    setMade(await keeping.invite(Number(days), Number(uses)));
    await queries.invalidateQueries({ queryKey: ["admin-invitations"] });
  });
  return (
    <>
      {mode.data && (
        <p className={styles.hint} role="status">
          {words.signUp[mode.data]}
        </p>
      )}
      <form className={styles.row} onSubmit={submit}>
        <NumberInput
          label={words.days}
          min={1}
          max={365}
          clampBehavior="strict"
          value={days}
          onChange={setDays}
        />
        <NumberInput
          label={words.uses}
          min={1}
          max={10_000}
          clampBehavior="strict"
          value={uses}
          onChange={setUses}
          flex="1 1 160px"
        />
        <Button type="submit" variant="default" loading={busy} disabled={!days || !uses}>
          {words.makeInvitation}
        </Button>
      </form>
      {problem && <Failure problem={problem} />}
      {made && <ShownOnce secret={links.invitation(made.secret)} hint={words.invitationOnce} />}
      {open.isPending && <Skeletons rows={2} />}
      {open.isError && <Failure problem={problemOf(open.error)} retry={() => void open.refetch()} />}
      {open.data?.length === 0 && <p className={styles.hint}>{words.noInvitation}</p>}
      <ul className={styles.list} aria-label={words.invitations}>
        {open.data?.map((one) => (
          <InvitationRow
            key={one.id}
            invitation={one}
            onGone={() => one.id === made?.id && setMade(undefined)}
          />
        ))}
      </ul>
    </>
  );
}
