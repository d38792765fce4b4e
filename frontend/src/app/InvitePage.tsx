import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { rooms } from "../room/rooms";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { Skeletons } from "../ui/Skeletons";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import { problemOf } from "../wire/problem";
import type { Room, Sight } from "../wire/room";
import { Page } from "./Page";

interface Props {
  readonly secret: string;
  readonly onRoom: (room: Room) => void;
}

/** Where a link leads that somebody was given: the room from outside, and the way in. */
export default function InvitePage({ secret, onRoom }: Props) {
  const { room: words, home } = useWords();
  const seen = useQuery({
    queryKey: ["invitation", secret],
    queryFn: () => rooms.look(secret),
    retry: false,
  });
  const problem = seen.isError ? problemOf(seen.error) : undefined;
  const over = problem?.status === 404;
  return (
    <Page title={words.invited}>
      {seen.isPending && <Skeletons rows={2} />}
      {problem && !over && <Failure problem={problem} retry={() => void seen.refetch()} />}
      {over && (
        <Empty marked title={words.linkOver} hint={words.linkOverHint}>
          <Button component={Link} href="/" variant="default">
            {home}
          </Button>
        </Empty>
      )}
      {seen.data && <Entrance secret={secret} sight={seen.data} onRoom={onRoom} />}
    </Page>
  );
}

function Entrance({ secret, sight: { room }, onRoom }: Props & { readonly sight: Sight }) {
  const words = useWords().room;
  const { busy, problem, submit } = useSubmit(async () => onRoom(await rooms.follow(secret)));
  return (
    <Empty
      marked
      title={room.name}
      hint={[room.topic, words.memberCount(room.members)].filter(Boolean).join(" · ")}
    >
      <Button loading={busy} onClick={() => submit()}>
        {words.join}
      </Button>
      {problem && <Failure problem={problem} />}
    </Empty>
  );
}
