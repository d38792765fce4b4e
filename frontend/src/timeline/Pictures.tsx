import { UnstyledButton } from "@mantine/core";
import { useWords } from "../ui/useWords";
import { bytesAt, previewAt } from "../wire/files";
import type { Attached } from "../wire/message";
import styles from "./files.module.css";
import { fitted } from "./fitted";

interface Props {
  readonly pictures: readonly Attached[];
  readonly onOpen: (at: number) => void;
}

/** One that moves is small enough to be shown as it is. */
const mostMoving = 4 * 1024 * 1024;

const source = ({ id, type, size }: Attached) =>
  type === "image/gif" && size <= mostMoving ? bytesAt(id) : previewAt(id);

/** Images, with their room kept before they are there: nothing jumps. Several stand in a grid. */
export function Pictures({ pictures, onOpen }: Props) {
  const words = useWords().file;
  const alone = pictures.length === 1;
  return (
    <div className={styles.pictures} data-alone={alone}>
      {pictures.map((picture, at) => (
        <UnstyledButton
          key={picture.id}
          className={styles.picture}
          aria-label={words.open(picture.name)}
          onClick={() => onOpen(at)}
          {...(alone && { style: room(picture) })}
        >
          <img src={source(picture)} alt={picture.name} loading="lazy" decoding="async" draggable={false} />
        </UnstyledButton>
      ))}
    </div>
  );
}

function room({ width, height }: Attached) {
  const fit = fitted(width ?? 1, height ?? 1);
  return { width: fit.width, aspectRatio: `${fit.width} / ${fit.height}` };
}
