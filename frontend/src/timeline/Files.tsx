import {
  IconDownload,
  IconFile,
  IconFileMusic,
  IconFileText,
  IconFileZip,
  IconMovie,
  IconPhoto,
} from "@tabler/icons-react";
import { lazy, useState } from "react";
import { bytes } from "../ui/bytes";
import { Part } from "../ui/Part";
import { useWords } from "../ui/useWords";
import type { Words } from "../ui/words/ko";
import { bytesAt } from "../wire/files";
import type { Attached } from "../wire/message";
import styles from "./files.module.css";
import { Pictures } from "./Pictures";
import { useHeld } from "./useHeld";

/** Most who read look at what is small. */
const LightBox = lazy(() => import("./LightBox"));

/** What came with a message: images as they are seen, the rest by name. */
export function Files({ files }: { readonly files: readonly Attached[] }) {
  const [open, look] = useState<number>();
  useHeld(open !== undefined);
  if (files.length === 0) return null;
  const pictures = files.filter(({ width }) => width !== null);
  const others = files.filter(({ width }) => width === null);
  return (
    <div className={styles.files}>
      {pictures.length > 0 && <Pictures pictures={pictures} onOpen={look} />}
      {others.map((file) => (
        <Card key={file.id} file={file} />
      ))}
      {open !== undefined && (
        <Part onClose={() => look(undefined)}>
          <LightBox pictures={pictures} at={open} onLook={look} onClose={() => look(undefined)} />
        </Part>
      )}
    </div>
  );
}

function Card({ file }: { readonly file: Attached }) {
  const words = useWords().file;
  const { icon: Icon, is } = kind(file.type);
  return (
    <a
      className={styles.card}
      href={bytesAt(file.id)}
      download={file.name}
      aria-label={`${words.downloadNamed(file.name)}, ${bytes(file.size)}`}
    >
      <Icon size={24} aria-hidden="true" className={styles.icon} />
      <span className={styles.told}>
        <span className={styles.name}>{file.name}</span>
        <span className={styles.meta}>
          {words.kinds[is]} · {bytes(file.size)}
        </span>
      </span>
      <IconDownload size={18} aria-hidden="true" className={styles.icon} />
    </a>
  );
}

interface Kind {
  readonly is: keyof Words["file"]["kinds"];
  readonly icon: typeof IconFile;
}

function kind(type: string): Kind {
  if (type === "application/pdf") return { is: "pdf", icon: IconFileText };
  if (/zip|compressed/.test(type)) return { is: "archive", icon: IconFileZip };
  if (type.startsWith("text/")) return { is: "text", icon: IconFileText };
  if (type.startsWith("image/")) return { is: "image", icon: IconPhoto };
  if (type.startsWith("audio/")) return { is: "audio", icon: IconFileMusic };
  if (type.startsWith("video/")) return { is: "video", icon: IconMovie };
  return { is: "other", icon: IconFile };
}
