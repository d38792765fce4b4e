import { IconUpload } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useWords } from "../ui/useWords";
import styles from "./file.module.css";

interface Props {
  /** Of the room. */
  readonly name: string;
  readonly className: string | undefined;
  readonly onDrop: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

const carriesFiles = ({ dataTransfer }: Pick<globalThis.DragEvent, "dataTransfer">) =>
  dataTransfer?.types.includes("Files") ?? false;

/** Beside it the browser would open them, and leave the chat. */
function stayHere(event: globalThis.DragEvent): void {
  if (event.defaultPrevented || !carriesFiles(event)) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
}

/** The page of a room, onto which files can be dropped. */
export function DropZone({ name, className, onDrop, children }: Props) {
  const words = useWords().file;
  const [over, setOver] = useState(false);
  /** Whoever goes over something within has entered it before he has left what is around it. */
  const depth = useRef(0);

  useEffect(() => {
    window.addEventListener("dragover", stayHere);
    window.addEventListener("drop", stayHere);
    return () => {
      window.removeEventListener("dragover", stayHere);
      window.removeEventListener("drop", stayHere);
    };
  }, []);

  const move = (by: number) => {
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };

  return (
    <main
      className={className}
      onDragEnter={(event) => carriesFiles(event) && move(1)}
      onDragLeave={(event) => carriesFiles(event) && move(-1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onDrop([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <div className={styles.over}>
          <p className={styles.hint}>
            <IconUpload size={24} aria-hidden="true" />
            <b>{words.drop(name)}</b>
            <span className={styles.meta}>{words.dropHint}</span>
          </p>
        </div>
      )}
    </main>
  );
}
