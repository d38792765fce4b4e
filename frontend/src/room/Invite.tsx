import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import { PeoplePicker } from "./PeoplePicker";
import styles from "./panel.module.css";
import { rooms } from "./rooms";

/** Lets others in, several at once. Those who could not be invited stay chosen. */
export function Invite({ room, there }: { readonly room: Room; readonly there: readonly string[] }) {
  const words = useWords().room;
  const queries = useQueryClient();
  const [usernames, setUsernames] = useState<readonly string[]>([]);
  const { busy, problem, submit } = useSubmit(async () => {
    try {
      for (const username of usernames) {
        await rooms.invite(room.id, username);
        setUsernames((left) => left.filter((one) => one !== username));
      }
    } finally {
      await queries.invalidateQueries({ queryKey: ["members", room.id] });
    }
  });
  return (
    <form className={styles.section} onSubmit={submit}>
      <PeoplePicker chosen={usernames} onChoose={setUsernames} except={there} />
      {problem && <Failure problem={problem} />}
      <Button
        type="submit"
        loading={busy}
        disabled={usernames.length === 0}
        leftSection={<IconUserPlus size={18} />}
      >
        {words.invite}
      </Button>
    </form>
  );
}
