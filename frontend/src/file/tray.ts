import type { Attached } from "../wire/message";
import { problemOf, unreachable } from "../wire/problem";
import { type Store, store } from "../wire/store";
import { Cancelled, type Upload } from "../wire/upload";
import type { Brought, Progress, Ways } from "./brought";

export const mostFiles = 10;
const mostAtOnce = 2;

const waiting: Progress = { is: "waiting" };
const refused = (type: string, most = 0): Progress => ({
  is: "failed",
  problem: { type: `/problems/${type}`, title: type, status: 413, most },
});

/** Files that are to go with the next message of one place: they are on their way up while it is being written. */
export class Tray {
  readonly all: Store<readonly Brought[]> = store<readonly Brought[]>([]);
  /** Whether the message is to be sent as soon as all are up. */
  readonly held: Store<boolean> = store(false);
  /** Whether there were too many. */
  readonly overfull: Store<boolean> = store(false);
  private readonly ways: Ways;
  private readonly uploads = new Map<number, Upload<Attached>>();
  private send: () => void = () => {};
  private last = 0;

  constructor(ways: Ways) {
    this.ways = ways;
  }

  add(files: readonly File[]): void {
    const room = mostFiles - this.all.get().length;
    this.overfull.set(files.length > room);
    const brought = files.slice(0, room).map((file): Brought => {
      this.last += 1;
      const progress = file.size === 0 ? refused("empty-file") : waiting;
      return { key: this.last, file, url: this.ways.show(file), progress };
    });
    this.all.update((before) => [...before, ...brought]);
    this.go();
  }

  /** Also while it is on its way. */
  remove(key: number): void {
    this.overfull.set(false);
    this.uploads.get(key)?.cancel();
    this.forget(this.all.get().filter((one) => one.key === key));
    this.all.update((before) => before.filter((one) => one.key !== key));
    this.go();
  }

  retry(key: number): void {
    this.progress(key, waiting);
    this.go();
  }

  /** Calls back once all are up; the last who asked is told. */
  whenUp(send: () => void): void {
    this.send = send;
    this.held.set(true);
    this.go();
  }

  /** What is up; from now on it is in a message, and no longer here. */
  take(): readonly Attached[] {
    const all = this.all.get();
    this.forget(all);
    this.all.set([]);
    this.overfull.set(false);
    return all.flatMap(({ progress }) => (progress.is === "up" ? [progress.file] : []));
  }

  /** Lets go on what waits; called again whenever the connection is there. */
  go(): void {
    const all = this.all.get();
    if (all.some(({ progress }) => progress.is === "failed") || all.length === 0) this.held.set(false);
    if (this.held.get() && all.every(({ progress }) => progress.is === "up")) {
      this.held.set(false);
      this.send();
    }
    const next = all.find(({ progress }) => progress.is === "waiting");
    if (next && this.uploads.size < mostAtOnce && this.ways.online()) {
      void this.bring(next);
      this.go();
    }
  }

  private async bring({ key, file }: Brought): Promise<void> {
    this.progress(key, { is: "coming", part: 0 });
    const upload = this.begin(key, file);
    this.uploads.set(key, upload);
    try {
      this.progress(key, { is: "up", file: await upload.answer });
    } catch (thrown) {
      if (!(thrown instanceof Cancelled)) this.progress(key, this.fault(thrown));
    }
    this.uploads.delete(key);
    this.go();
  }

  /** What the server would not take is not sent to it. */
  private begin(key: number, file: File): Upload<Attached> {
    let running: Upload<Attached> | undefined;
    let cancelled = false;
    const answer = async () => {
      const most = await this.ways.most();
      if (cancelled) throw new Cancelled();
      if (file.size > most) throw new TooLarge(most);
      running = this.ways.upload(file, (part) => this.progress(key, { is: "coming", part }));
      return running.answer;
    };
    return {
      answer: answer(),
      cancel: () => {
        cancelled = true;
        running?.cancel();
      },
    };
  }

  /** Nobody was reached: if the connection is away, it goes on with it. */
  private fault(thrown: unknown): Progress {
    if (thrown instanceof TooLarge) return refused("file-too-large", thrown.most);
    const problem = problemOf(thrown);
    return problem === unreachable && !this.ways.online() ? waiting : { is: "failed", problem };
  }

  private progress(key: number, progress: Progress): void {
    this.all.update((before) => before.map((one) => (one.key === key ? { ...one, progress } : one)));
  }

  private forget(gone: readonly Brought[]): void {
    for (const { url } of gone) if (url) this.ways.hide(url);
  }
}

class TooLarge extends Error {
  readonly most: number;

  constructor(most: number) {
    super();
    this.most = most;
  }
}
