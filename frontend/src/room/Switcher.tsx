import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useState } from "react";
import { Dialog } from "../ui/Dialog";
import { Initials } from "../ui/Initials";
import { useWords } from "../ui/useWords";
import type { Room } from "../wire/room";
import { matching, nameOf } from "./name";
import styles from "./switcher.module.css";

interface Props {
  readonly rooms: readonly Room[];
  readonly me: string;
  readonly onClose: () => void;
  readonly onRoom: (room: Room) => void;
}

const shown = 8;

/** Ctrl-K: a few letters of a room's name, and one is there. */
export default function Switcher({ rooms, me, onClose, onRoom }: Props) {
  const words = useWords().room;
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const called = (room: Room) => nameOf(room, me, words.alone);
  const found = matching(rooms, typed, called).slice(0, shown);
  const chosen = found[at];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing && event.key !== "Enter") return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      onRoom(chosen);
    }
  };

  return (
    <Dialog onClose={onClose} withCloseButton={false} padding={0} yOffset="12dvh" centered={false}>
      <TextInput
        aria-label={words.find}
        placeholder={words.find}
        variant="unstyled"
        size="md"
        className={styles.field}
        leftSection={<IconSearch size={18} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        data-autofocus
      />
      <div className={styles.found} role="listbox" id={id} aria-label={words.rooms}>
        {found.map((room, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant, the focus stays in the field
          <div
            key={room.id}
            id={`${id}-${room.id}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onMouseMove={() => setAt(index)}
            onClick={() => onRoom(room)}
          >
            <Initials name={called(room)} square={room.kind !== "direct"} />
            {called(room)}
          </div>
        ))}
      </div>
      <p className={styles.hint}>{found.length === 0 ? words.findNothing : words.findHint}</p>
    </Dialog>
  );
}
