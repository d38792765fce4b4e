import { ActionIcon } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { Link } from "wouter";
import { useWords } from "../ui/useWords";
import styles from "./rooms.module.css";

/** On a phone, the way back to the list. */
export function BackToList() {
  const words = useWords();
  return (
    <span className={styles.back}>
      <ActionIcon component={Link} href="/" aria-label={words.back} size={44}>
        <IconChevronLeft size={18} />
      </ActionIcon>
    </span>
  );
}
