/** A refusal as RFC 9457 has it; `unreachable` is our own, for when nobody answered. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: Readonly<Record<string, string>>;
  /** Which operator of a search, and what of what was asked for. */
  readonly operator?: string;
  readonly value?: string;
  readonly retryAfterSeconds?: number;
  /** From which role on it may be done. */
  readonly role?: string;
  /** Of what there may be no more. */
  readonly most?: number;
  /** id of the one that is gone. */
  readonly file?: string;
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
  const { headers, status, statusText } = response;
  const json = headers.get("content-type")?.includes("json") ?? false;
  const text = json ? await response.text().catch(() => "{}") : "{}";
  return problemFrom({ status, statusText, retryAfter: headers.get("retry-after"), text });
}

interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly retryAfter: string | null;
  readonly text: string;
}

export function problemFrom({ status, statusText, retryAfter, text }: Answer): Problem {
  const told = read(text);
  const waits = Number(retryAfter);
  return {
    type: typeof told.type === "string" ? told.type : `/problems/${status}`,
    title: typeof told.title === "string" ? told.title : statusText,
    status,
    ...(typeof told.detail === "string" && { detail: told.detail }),
    ...(typeof told.operator === "string" && { operator: told.operator }),
    ...(typeof told.value === "string" && { value: told.value }),
    ...(told.errors !== undefined && { errors: told.errors }),
    ...(typeof told.file === "string" && { file: told.file }),
    ...(typeof told.role === "string" && { role: told.role }),
    ...(typeof told.most === "number" && { most: told.most }),
    ...(waits > 0 && { retryAfterSeconds: waits }),
  };
}

function read(text: string): Partial<Problem> {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? read : {};
  } catch {
    return {};
  }
}
