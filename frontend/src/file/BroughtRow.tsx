import { Progress } from "@mantine/core";
import { IconFile, IconRefresh, IconX } from "@tabler/icons-react";
import { Action } from "../ui/Action";
import { bytes } from "../ui/bytes";
import { sentence } from "../ui/sentence";
import { useWords } from "../ui/useWords";
import type { Brought } from "./brought";
import styles from "./file.module.css";

interface Props {
  readonly brought: Brought;
  readonly online: boolean;
  readonly onRemove: () => void;
  readonly onRetry: () => void;
}

/** One file that is to be sent: what it is, and how far it has come. */
export function BroughtRow({ brought, online, onRemove, onRetry }: Props) {
  const words = useWords();
  const { file, url, progress } = brought;
  const coming = progress.is === "coming" || progress.is === "waiting";
  return (
    <li className={styles.brought} data-is={progress.is}>
      {url ? <img src={url} alt="" className={styles.thumb} /> : <Blank />}
      <span className={styles.told}>
        <span className={styles.name}>{file.name}</span>
        <Said brought={brought} online={online} />
      </span>
      {progress.is === "failed" && (
        <Action label={words.file.retry(file.name)} icon={<IconRefresh size={18} />} onClick={onRetry} />
      )}
      <Action
        label={coming ? words.file.cancel(file.name) : words.file.remove(file.name)}
        icon={<IconX size={18} />}
        onClick={onRemove}
      />
    </li>
  );
}

const Blank = () => (
  <span className={styles.thumb}>
    <IconFile size={20} aria-hidden="true" />
  </span>
);

/** What the server passes on as it is, and telephones write their place into. */
const mayTell = /^(image\/(heic|avif|tiff)|video\/)/;

function Said({ brought, online }: Pick<Props, "brought" | "online">) {
  const words = useWords();
  const { file, progress } = brought;
  switch (progress.is) {
    case "waiting":
      return (
        <span className={styles.meta}>
          {bytes(file.size)} · {online ? words.file.waiting : words.file.offline}
        </span>
      );
    case "coming": {
      const percent = Math.round(progress.part * 100);
      return (
        <span className={styles.meta}>
          {bytes(file.size)} · {percent}%
          <Progress
            value={percent}
            size={4}
            color="jade"
            aria-label={words.file.coming(file.name)}
            transitionDuration={0}
          />
        </span>
      );
    }
    case "up":
      return (
        <span className={styles.meta}>
          {bytes(progress.file.size)} · {words.file.up}
          {mayTell.test(progress.file.type) && ` · ${words.file.mayTell}`}
        </span>
      );
    case "failed":
      return (
        <span className={styles.fault} role="alert">
          {sentence(progress.problem, words)}
        </span>
      );
  }
}
