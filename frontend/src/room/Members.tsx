import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import { problemOf } from "../wire/problem";
import type { Room } from "../wire/room";
import { Invite } from "./Invite";
import { type Doing, MemberDoing } from "./MemberDoing";
import { MemberRow } from "./MemberRow";
import styles from "./people.module.css";
import { rooms } from "./rooms";

interface Props {
  readonly room: Room;
  readonly me: Account;
  /** Who is there, by account. */
  readonly online: ReadonlySet<string>;
}

/** Who is in the room, and who keeps it; who may, can invite, appoint, remove and keep out. */
export default function Members({ room, me, online }: Props) {
  const words = useWords().room;
  const [doing, setDoing] = useState<Doing>();
  const members = useQuery({ queryKey: ["members", room.id], queryFn: () => rooms.members(room.id) });

  if (members.isPending) return <Skeletons rows={4} />;
  if (members.isError)
    return <Failure problem={problemOf(members.error)} retry={() => void members.refetch()} />;
  const open = room.kind !== "direct" && !room.archivedAt;
  return (
    <>
      {open && <Invite room={room} there={members.data.map(({ username }) => username)} />}
      <p className={styles.quiet}>{words.memberCount(members.data.length)}</p>
      <ul className={styles.people}>
        {members.data.map((member) => (
          <MemberRow
            key={member.id}
            room={room}
            member={member}
            mine={member.id === me.id}
            online={online.has(member.id)}
            onDo={setDoing}
          />
        ))}
      </ul>
      {doing && <MemberDoing room={room} doing={doing} onClose={() => setDoing(undefined)} />}
    </>
  );
}
