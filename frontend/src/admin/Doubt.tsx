import { Sure } from "../ui/Sure";
import { useAdminWords } from "../ui/useAdminWords";
import type { Doing } from "./AccountMenu";
import type { Change, Entry } from "./keeping";

interface Props {
  readonly doing: Doing;
  readonly entry: Entry;
  readonly onChange: (how: Change) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks once more before somebody gets or loses what they may do here. */
export function Doubt({ doing, entry, onChange, onClose }: Props) {
  const words = useAdminWords();
  const name = entry.displayName;
  if (doing === "deactivate")
    return (
      <Sure
        title={words.deactivateSure(name)}
        hint={words.deactivateHint}
        act={words.deactivate}
        onSure={() => onChange({ deactivated: true })}
        onClose={onClose}
      />
    );
  const appointing = doing === "appoint";
  return (
    <Sure
      title={appointing ? words.appointSure(name) : words.dismissSure(name)}
      hint={appointing ? words.appointHint : words.dismissHint}
      act={appointing ? words.appoint : words.dismiss}
      onSure={() => onChange({ admin: appointing })}
      onClose={onClose}
    />
  );
}
