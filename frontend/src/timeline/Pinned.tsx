import { IconPin } from "@tabler/icons-react";
import { useWords } from "../ui/useWords";
import { Timed } from "../ui/When";
import styles from "./message.module.css";

/** The room keeps it in sight. */
export function Pinned({ at }: { readonly at: string }) {
  return (
    <Timed at={at} className={styles.pinned}>
      <IconPin size={14} aria-hidden="true" /> {useWords().timeline.pinned}
    </Timed>
  );
}
