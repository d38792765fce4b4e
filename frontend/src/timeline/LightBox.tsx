import { Button, Group } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconDownload } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { Action } from "../ui/Action";
import { bytes } from "../ui/bytes";
import { Dialog } from "../ui/Dialog";
import { useWords } from "../ui/useWords";
import { bytesAt } from "../wire/files";
import type { Attached } from "../wire/message";
import styles from "./files.module.css";

interface Props {
  readonly pictures: readonly Attached[];
  readonly at: number;
  readonly onLook: (at: number) => void;
  readonly onClose: () => void;
}

/** An image as large as the window lets it be; the others of its message are an arrow away. */
export default function LightBox({ pictures, at, onLook, onClose }: Props) {
  const words = useWords().file;
  const picture = pictures[at];
  if (!picture) return null;
  const step = (by: number) => onLook((at + by + pictures.length) % pictures.length);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (pictures.length > 1 && key === "ArrowLeft") step(-1);
    if (pictures.length > 1 && key === "ArrowRight") step(1);
  };
  return (
    <Dialog title={picture.name} size="auto" centered onClose={onClose} onKeyDown={onKeyDown}>
      <div className={styles.large}>
        <img
          key={picture.id}
          src={bytesAt(picture.id)}
          alt={picture.name}
          width={picture.width ?? undefined}
          height={picture.height ?? undefined}
        />
      </div>
      <Group mt="sm" justify="space-between">
        <span className={styles.meta}>
          {picture.width} × {picture.height} · {bytes(picture.size)}
        </span>
        {pictures.length > 1 && (
          <Group gap={4}>
            <Action label={words.previous} icon={<IconChevronLeft size={18} />} onClick={() => step(-1)} />
            <span className={styles.meta}>
              {at + 1} / {pictures.length}
            </span>
            <Action label={words.next} icon={<IconChevronRight size={18} />} onClick={() => step(1)} />
          </Group>
        )}
        <Button
          component="a"
          href={bytesAt(picture.id)}
          download={picture.name}
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size={18} />}
        >
          {words.download}
        </Button>
      </Group>
    </Dialog>
  );
}
