import { useWords } from "../ui/useWords";
import { When } from "../ui/When";
import type { Note } from "../wire/note";
import styles from "./timeline.module.css";

/** What became of the room itself, in one quiet line. */
export function NoteLine({ note }: { readonly note: Note }) {
  const words = useWords();
  const who = note.keeper.displayName;
  return (
    <p className={styles.note} data-type={note.type}>
      {sentence()} <When at={note.at} />
    </p>
  );

  function sentence(): string {
    const { noted } = words.timeline;
    switch (note.type) {
      case "room.renamed":
        return noted.renamed(who, note.name);
      case "room.described":
        return note.topic === "" ? noted.undescribed(who) : noted.described(who, note.topic);
      case "room.archived":
        return noted.archived(who);
      case "room.reopened":
        return noted.reopened(who);
      case "member.appointed":
        return noted.appointed(who, note.account.displayName, words.room.toRole[note.role]);
    }
  }
}
