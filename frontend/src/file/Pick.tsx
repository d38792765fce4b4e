import { IconPaperclip } from "@tabler/icons-react";
import { useRef } from "react";
import { Action } from "../ui/Action";
import { useWords } from "../ui/useWords";

/** To choose files by hand. */
export function Pick({ onPick }: { readonly onPick: (files: readonly File[]) => void }) {
  const words = useWords().file;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onPick([...(currentTarget.files ?? [])]);
          currentTarget.value = ""; // the same one may be chosen again
        }}
      />
      <Action
        label={words.attach}
        icon={<IconPaperclip size={18} />}
        onClick={() => input.current?.click()}
      />
    </>
  );
}
