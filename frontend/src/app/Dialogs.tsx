import { lazy, type ReactNode, useEffect } from "react";
import { Part } from "../ui/Part";
import type { Room } from "../wire/room";
import { useHouse } from "./houseContext";
import type { Doing } from "./Rooms";

const BrowseRooms = lazy(() => import("../room/BrowseRooms"));
const CreateRoom = lazy(() => import("../room/CreateRoom"));
const StartDirect = lazy(() => import("../room/StartDirect"));
const Switcher = lazy(() => import("../room/Switcher"));

interface Props {
  readonly doing: Doing | undefined;
  readonly list: readonly Room[];
  readonly onDo: (what: Doing | undefined) => void;
  readonly onRoom: (room: Room) => void;
}

/** What opens above the house; Ctrl-K opens the switcher from anywhere. */
export function Dialogs({ doing, list, onDo, onRoom }: Props) {
  const { me } = useHouse();
  const close = () => onDo(undefined);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const k = event.key.toLowerCase() === "k" || event.code === "KeyK"; // in Hangul mode the key is ㅏ
      if (!k || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onDo("switch");
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [onDo]);

  return (
    <Part key={doing} onClose={close}>
      {dialog(doing)}
    </Part>
  );

  function dialog(what: Doing | undefined): ReactNode {
    switch (what) {
      case "create":
        return <CreateRoom onClose={close} onRoom={onRoom} />;
      case "browse":
        return <BrowseRooms onClose={close} onRoom={onRoom} />;
      case "direct":
        return <StartDirect me={me} onClose={close} onRoom={onRoom} />;
      case "switch":
        return <Switcher rooms={list} me={me.id} onClose={close} onRoom={onRoom} />;
      case undefined:
        return null;
    }
  }
}
