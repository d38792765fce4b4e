import { Button } from "@mantine/core";
import { IconDoorExit } from "@tabler/icons-react";
import { useState } from "react";
import { Sure } from "../ui/Sure";
import { useWords } from "../ui/useWords";
import type { Account } from "../wire/account";
import type { Room } from "../wire/room";
import styles from "./panel.module.css";
import { rooms } from "./rooms";

interface Props {
  readonly room: Room;
  readonly me: Account;
  readonly onLeft: () => void;
}

/** Out of the room; out of a direct one only until somebody writes there. */
export function Leaving({ room, me, onLeft }: Props) {
  const words = useWords().room;
  const [leaving, setLeaving] = useState(false);
  const direct = room.kind === "direct";
  return (
    <div className={styles.section}>
      <Button
        variant="light"
        color="red"
        leftSection={<IconDoorExit size={18} />}
        onClick={() => setLeaving(true)}
      >
        {direct ? words.leaveDirect : words.leave}
      </Button>
      {leaving && (
        <Sure
          title={direct ? words.leaveDirectSure : words.leaveSure}
          hint={direct ? words.leaveDirectHint : words.leaveHint}
          act={words.leaveAct}
          safe={direct}
          onClose={() => setLeaving(false)}
          onSure={async () => {
            await rooms.leave(room.id, me.id);
            onLeft();
          }}
        />
      )}
    </div>
  );
}
