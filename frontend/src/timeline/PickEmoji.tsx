import { lazy } from "react";
import { Dialog } from "../ui/Dialog";
import { Part } from "../ui/Part";
import { Skeletons } from "../ui/Skeletons";
import { useWords } from "../ui/useWords";

const EmojiPicker = lazy(() => import("./EmojiPicker"));

interface Props {
  /** Whether the focus goes back to where it was. */
  readonly back: boolean;
  readonly onChoose: (emoji: string) => void;
  readonly onClose: () => void;
}

/** Any emoji at all; chosen, it is done. */
export function PickEmoji({ back, onChoose, onClose }: Props) {
  const words = useWords().writing;
  return (
    <Dialog onClose={onClose} title={words.emojis} size={400} returnFocus={back}>
      <Part waiting={<Skeletons rows={6} />}>
        <EmojiPicker
          onChoose={(emoji) => {
            onClose();
            onChoose(emoji);
          }}
        />
      </Part>
    </Dialog>
  );
}
