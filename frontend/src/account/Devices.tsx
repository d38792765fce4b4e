import { Badge, Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import { problemOf } from "../wire/problem";
import { accounts, type Device } from "./accounts";
import { device } from "./device";
import styles from "./settings.module.css";

/** Where I am signed in, and the way to end it there. */
export function Devices() {
  const words = useWords().settings;
  const queries = useQueryClient();
  const devices = useQuery({ queryKey: ["devices"], queryFn: accounts.devices });
  const others = useSubmit(async () => {
    await accounts.revokeOthers();
    await queries.invalidateQueries({ queryKey: ["devices"] });
  });
  const list = [...(devices.data ?? [])].sort((a, b) => Number(b.current) - Number(a.current));
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{words.sessions}</h2>
      <p className={styles.hint}>{words.sessionsHint}</p>
      {devices.isPending && <Skeletons rows={2} />}
      {devices.isError && <Failure problem={problemOf(devices.error)} retry={() => void devices.refetch()} />}
      <ul className={styles.list}>
        {list.map((one) => (
          <Entry key={one.id} one={one} />
        ))}
      </ul>
      {others.problem && <Failure problem={others.problem} />}
      {list.length > 1 && (
        <div>
          <Button variant="default" loading={others.busy} onClick={() => others.submit()}>
            {words.revokeOthers}
          </Button>
        </div>
      )}
    </section>
  );
}

function Entry({ one }: { readonly one: Device }) {
  const words = useWords().settings;
  const queries = useQueryClient();
  const { busy, problem, submit } = useSubmit(async () => {
    await accounts.revoke(one.id);
    await queries.invalidateQueries({ queryKey: ["devices"] });
  });
  const name = device(one.userAgent) ?? words.unknownDevice;
  return (
    <li className={styles.entry}>
      <div className={styles.what}>
        {name}
        <div className={styles.about}>
          {one.address && `${one.address} · `}
          <When at={one.lastSeenAt} />
        </div>
        {problem && <Failure problem={problem} />}
      </div>
      {one.current ? (
        <Badge variant="default" tt="none" fw={500}>
          {words.thisOne}
        </Badge>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          onClick={() => submit()}
          aria-label={words.revokeOf(name)}
        >
          {words.revoke}
        </Button>
      )}
    </li>
  );
}
