/** A refusal as RFC 9457 has it; `unreachable` is our own, for when nobody answered. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly retryAfterSeconds?: number;
  /** From which role on it may be done. */
  readonly role?: string;
}

export const unreachable: Problem = { type: "/problems/unreachable", title: "Unreachable", status: 0 };

export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = "Refusal";
    this.problem = problem;
  }
}

/** The problem in whatever was thrown. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof Refusal ? thrown.problem : unreachable;
}

export async function problemIn(response: Response): Promise<Problem> {
  const told = response.headers.get("content-type")?.includes("json") ? await body(response) : {};
  const waits = Number(response.headers.get("retry-after"));
  return {
    type: typeof told.type === "string" ? told.type : `/problems/${response.status}`,
    title: typeof told.title === "string" ? told.title : response.statusText,
    status: response.status,
    ...(typeof told.detail === "string" && { detail: told.detail }),
    ...(told.errors !== undefined && { errors: told.errors }),
    ...(typeof told.role === "string" && { role: told.role }),
    ...(waits > 0 && { retryAfterSeconds: waits }),
  };
}

async function body(response: Response): Promise<Partial<Problem>> {
  try {
    const read: unknown = await response.json();
    return typeof read === "object" && read !== null ? read : {};
  } catch {
    return {};
  }
}
