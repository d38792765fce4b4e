import { type FormEvent, useState } from "react";
import { type Problem, problemOf } from "../wire/problem";

interface Submit {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  submit(event?: FormEvent): void;
  clear(): void;
}

/** A form's way to the server: once at a time, and with what was refused kept beside it. */
export function useSubmit(send: () => Promise<unknown>): Submit {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    send()
      .catch((thrown: unknown) => setProblem(problemOf(thrown)))
      .finally(() => setBusy(false));
  };

  return { busy, problem, submit, clear: () => setProblem(undefined) };
}
