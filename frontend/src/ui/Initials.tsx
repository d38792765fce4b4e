import styles from "./initials.module.css";

/** The first letter of a name, for people and rooms without a picture. Said beside it, so not said again. */
export function Initials({ name, square = false }: { readonly name: string; readonly square?: boolean }) {
  const first = [...new Intl.Segmenter().segment(name.trim())][0]?.segment ?? "·";
  return (
    <span className={styles.initials} data-square={square} aria-hidden="true">
      {first.toLocaleUpperCase()}
    </span>
  );
}
