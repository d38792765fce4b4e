import { Button } from "@mantine/core";
import { IconArchive, IconArchiveOff } from "@tabler/icons-react";
import { useState } from "react";
import { Failure } from "../ui/Failure";
import { Sure } from "../ui/Sure";
import { useSubmit } from "../ui/useSubmit";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import styles from "./panel.module.css";
import { rooms } from "./rooms";

interface Props {
  readonly room: Room;
  readonly onChanged: (room: Room) => void;
}

/** The room is over, or goes on after all. */
export function Archiving({ room, onChanged }: Props) {
  const words = useWords().room;
  const [asking, ask] = useState(false);
  const reopening = useSubmit(async () => onChanged(await rooms.change(room.id, { archived: false })));
  if (room.archivedAt)
    return (
      <div className={styles.section}>
        <Button
          variant="default"
          leftSection={<IconArchiveOff size={18} />}
          loading={reopening.busy}
          onClick={() => reopening.submit()}
        >
          {words.reopen}
        </Button>
        {reopening.problem && <Failure problem={reopening.problem} />}
      </div>
    );
  return (
    <div className={styles.section}>
      <Button variant="default" leftSection={<IconArchive size={18} />} onClick={() => ask(true)}>
        {words.archive}
      </Button>
      {asking && (
        <Sure
          title={words.archiveSure}
          hint={words.archiveHint}
          act={words.archiveAct}
          safe
          onClose={() => ask(false)}
          onSure={async () => onChanged(await rooms.change(room.id, { archived: true }))}
        />
      )}
    </div>
  );
}
