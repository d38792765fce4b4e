import { lazy } from "react";
import { messages } from "../timeline/messages";
import { Part } from "../ui/Part";
import { Sure } from "../ui/Sure";
import { useWords } from "../ui/useWords";
import type { Asked as What } from "./useActs";

const Versions = lazy(() => import("../timeline/Versions"));

interface Props {
  readonly asked: What | undefined;
  readonly onClose: () => void;
}

/** What opens above the room for one message: whether it is to be deleted, or what it said before. */
export function Asked({ asked, onClose }: Props) {
  const words = useWords().timeline;
  switch (asked?.is) {
    case "delete":
      return (
        <Sure
          title={words.deleteSure}
          hint={words.deleteHint}
          act={words.delete}
          onSure={() => messages.delete(asked.message)}
          onClose={onClose}
        />
      );
    case "versions":
      return (
        <Part onClose={onClose}>
          <Versions message={asked.message} onClose={onClose} />
        </Part>
      );
    default:
      return null;
  }
}
