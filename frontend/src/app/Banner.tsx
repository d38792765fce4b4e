import { IconSpeakerphone, IconX } from "@tabler/icons-react";
import { Action } from "../ui/Action";
import { useStore } from "../ui/useStore";
import { useWords } from "../ui/useWords";
import styles from "./banner.module.css";
import { useHouse } from "./houseContext";

/** What everybody is told, above all else. */
export function Banner() {
  const words = useWords();
  const { announced } = useHouse().news;
  const shown = useStore(announced.shown);
  if (!shown) return null;
  return (
    <section className={styles.banner} aria-label={words.announcement}>
      <IconSpeakerphone size={18} aria-hidden="true" />
      <p className={styles.text} role="status">
        {shown.text}
      </p>
      <Action label={words.putAway} icon={<IconX size={18} />} onClick={() => announced.putAway()} />
    </section>
  );
}
