import { Button, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Failure } from "../ui/Failure";
import { Initials } from "../ui/Initials";
import { Skeletons } from "../ui/Skeletons";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import { problemOf } from "../wire/problem";
import type { Ban, Room } from "../wire/room";
import styles from "./panel.module.css";
import people from "./people.module.css";
import { rooms } from "./rooms";

/** Who is kept out of the room, and may come again. */
export function Bans({ room }: { readonly room: Room }) {
  const words = useWords().room;
  const bans = useQuery({ queryKey: ["bans", room.id], queryFn: () => rooms.bans(room.id) });
  return (
    <section className={styles.section} aria-label={words.bans}>
      <Text size="sm" fw={500}>
        {words.bans}
      </Text>
      {bans.isPending && <Skeletons rows={1} />}
      {bans.isError && <Failure problem={problemOf(bans.error)} retry={() => void bans.refetch()} />}
      {bans.data?.length === 0 && <p className={people.quiet}>{words.bansNone}</p>}
      <ul className={people.people}>
        {bans.data?.map((ban) => (
          <Entry key={ban.account.id} room={room.id} ban={ban} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ room, ban }: { readonly room: string; readonly ban: Ban }) {
  const words = useWords().room;
  const queries = useQueryClient();
  const { displayName, id } = ban.account;
  const { busy, problem, submit } = useSubmit(async () => {
    await rooms.unban(room, id);
    await queries.invalidateQueries({ queryKey: ["bans", room] });
  });
  return (
    <li className={people.person}>
      <Initials name={displayName} />
      <span className={people.who}>
        <span className={people.name}>{displayName}</span>
        <span className={people.about}>
          <When at={ban.at} />
        </span>
        {problem && <Failure problem={problem} />}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        onClick={() => submit()}
        aria-label={words.unbanOf(displayName)}
      >
        {words.unban}
      </Button>
    </li>
  );
}
