import type { Attached } from "../wire/message";
import type { Problem } from "../wire/problem";
import type { Upload } from "../wire/upload";

/** How far a file has come. */
export type Progress =
  | { readonly is: "waiting" }
  | { readonly is: "coming"; readonly part: number }
  | { readonly is: "up"; readonly file: Attached }
  | { readonly is: "failed"; readonly problem: Problem };

/** A file that is to be sent. */
export interface Brought {
  readonly key: number;
  readonly file: File;
  /** Of an image, where the page itself can show it. */
  readonly url: string | undefined;
  readonly progress: Progress;
}

/** What a tray needs of the world. */
export interface Ways {
  upload(file: File, told: (part: number) => void): Upload<Attached>;
  online(): boolean;
  /** The largest that the server takes, in bytes. */
  most(): Promise<number>;
  show(file: File): string | undefined;
  hide(url: string): void;
}
