import type { ReactNode } from "react";
import type { Attached } from "../wire/message";

/** The files that go with what is being written. How they come up is nothing that a writer has to know. */
export interface Bringing {
  readonly many: number;
  /** Whether some are still on their way, or have not made it. */
  readonly state: "up" | "coming" | "stuck";
  /** Whether it is to be sent as soon as all are up. */
  readonly held: boolean;
  /** What has been chosen. */
  readonly tray: ReactNode;
  /** To choose some. */
  readonly pick: ReactNode;
  add(files: readonly File[]): void;
  /** What is up goes into a message. */
  take(): readonly Attached[];
  whenUp(then: () => void): void;
}
