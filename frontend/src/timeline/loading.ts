import { type Problem, problemOf } from "../wire/problem";

/** How it goes with something that is read. */
export type Loading =
  | { readonly is: "idle" | "loading" | "done" }
  | { readonly is: "failed"; readonly problem: Problem };

export async function follow(read: () => Promise<void>, tell: (how: Loading) => void): Promise<void> {
  tell({ is: "loading" });
  try {
    await read();
    tell({ is: "done" });
  } catch (thrown) {
    tell({ is: "failed", problem: problemOf(thrown) });
  }
}
