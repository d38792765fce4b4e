import { Button, Select, Text } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { problemOf } from "../wire/problem";
import type { NewInvitation, Room } from "../wire/room";
import { InviteLink, NewLink } from "./InviteLink";
import styles from "./panel.module.css";
import people from "./people.module.css";
import { may } from "./rights";
import { rooms } from "./rooms";

const hours = [1, 24, 168, 720] as const;
const uses = [1, 5, 10, 25, 100] as const;
const endless = "endless";

/** Links that let people in, to be made, copied once and taken back. */
export function InviteLinks({ room }: { readonly room: Room }) {
  const words = useWords().room;
  const queries = useQueryClient();
  const key = ["links", room.id];
  const links = useQuery({ queryKey: key, queryFn: () => rooms.links(room.id) });
  const again = () => queries.invalidateQueries({ queryKey: key });
  const [made, setMade] = useState<NewInvitation>();
  const [lasts, setLasts] = useState("168");
  const [lets, setLets] = useState("10");
  const { busy, problem, submit } = useSubmit(async () => {
    setMade(await rooms.link(room.id, Number(lasts), lets === endless ? null : Number(lets)));
    await again();
  });
  const many = uses.map((count) => ({ value: String(count), label: words.linkUses(count) }));
  const any = may(room.role, "linkWithoutLimit") ? [{ value: endless, label: words.linkEndless }] : [];
  return (
    <section className={styles.section} aria-label={words.links}>
      <Text size="sm" fw={500}>
        {words.links}
      </Text>
      <form className={styles.section} onSubmit={submit}>
        <Select
          label={words.linkLasts}
          data={hours.map((count) => ({ value: String(count), label: words.linkHours(count) }))}
          value={lasts}
          onChange={(chosen) => setLasts(chosen ?? lasts)}
          allowDeselect={false}
        />
        <Select
          label={words.linkLets}
          data={[...many, ...any]}
          value={lets}
          onChange={(chosen) => setLets(chosen ?? lets)}
          allowDeselect={false}
        />
        {problem && <Failure problem={problem} />}
        <Button type="submit" variant="default" loading={busy} leftSection={<IconLink size={18} />}>
          {words.linkMake}
        </Button>
      </form>
      {made && <NewLink link={made} />}
      {links.isPending && <Skeletons rows={1} />}
      {links.isError && <Failure problem={problemOf(links.error)} retry={() => void links.refetch()} />}
      {links.data?.length === 0 && <p className={people.quiet}>{words.linkNone}</p>}
      <ul className={people.people}>
        {links.data?.map((link) => (
          <InviteLink
            key={link.id}
            room={room.id}
            link={link}
            onGone={() => {
              if (link.id === made?.id) setMade(undefined);
              void again();
            }}
          />
        ))}
      </ul>
    </section>
  );
}
