import { Badge } from "@mantine/core";
import { IconUserMinus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Action } from "../ui/Action";
import { Failure } from "../ui/Failure";
import { Initials } from "../ui/Initials";
import { Skeletons } from "../ui/Skeletons";
import { Sure } from "../ui/Sure";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import { problemOf } from "../wire/problem";
import type { Member, Room } from "../wire/room";
import { Invite } from "./Invite";
import styles from "./people.module.css";
import { rooms } from "./rooms";

interface Props {
  readonly room: Room;
  readonly me: Account;
  /** Who is there, by account. */
  readonly online: ReadonlySet<string>;
}

/** Who is in the room; who may, can invite and remove. */
export default function Members({ room, me, online }: Props) {
  const { room: words, account } = useWords();
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState<Member>();
  const key = ["members", room.id];
  const members = useQuery({ queryKey: key, queryFn: () => rooms.members(room.id) });
  const mayRemove = room.role === "owner" && room.kind !== "direct";

  if (members.isPending) return <Skeletons rows={4} />;
  if (members.isError)
    return <Failure problem={problemOf(members.error)} retry={() => void members.refetch()} />;
  return (
    <>
      {room.kind !== "direct" && <Invite room={room} there={members.data.map(({ username }) => username)} />}
      <ul className={styles.people}>
        {members.data.map((member) => (
          <li key={member.id} className={styles.person}>
            <Initials name={member.displayName} online={online.has(member.id)} />
            <span className={styles.who}>
              <span className={styles.name}>
                {member.id === me.id ? account.you(member.displayName) : member.displayName}
              </span>
              <span className={styles.about}>@{member.username}</span>
            </span>
            {member.role === "owner" && (
              <Badge variant="default" tt="none" fw={500}>
                {words.owner}
              </Badge>
            )}
            {mayRemove && member.id !== me.id && (
              <Action
                label={words.removeMember(member.displayName)}
                icon={<IconUserMinus size={18} />}
                onClick={() => setLeaving(member)}
              />
            )}
          </li>
        ))}
      </ul>
      {leaving && (
        <Sure
          title={words.removeSure(leaving.displayName)}
          hint={words.removeHint}
          act={words.remove}
          onClose={() => setLeaving(undefined)}
          onSure={async () => {
            await rooms.leave(room.id, leaving.id);
            await queries.invalidateQueries({ queryKey: key });
          }}
        />
      )}
    </>
  );
}
