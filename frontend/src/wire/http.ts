import { problemIn, Refusal, unreachable } from "./problem";
import { xsrfToken } from "./xsrf";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** @param keepalive whether it goes on when the page is gone */
async function fetched(method: Method, path: string, body: unknown, keepalive = false): Promise<Response> {
  const headers = new Headers({ accept: "application/json" });
  const token = xsrfToken();
  if (method !== "GET" && token) headers.set("X-XSRF-TOKEN", token);
  if (body !== undefined) headers.set("content-type", "application/json");
  const init: RequestInit = { method, headers, credentials: "same-origin", keepalive };
  if (body !== undefined) init.body = JSON.stringify(body);
  try {
    return await fetch(path, init);
  } catch {
    throw new Refusal(unreachable);
  }
}

/** Any answer sets the token's cookie, a 401 too. */
export async function freshToken(): Promise<void> {
  await fetched("GET", "/api/session", undefined);
}

async function request<T>(method: Method, path: string, body?: unknown, keepalive = false): Promise<T> {
  const carried = xsrfToken();
  let response = await fetched(method, path, body, keepalive);
  if (response.status === 403 && method !== "GET") {
    if (xsrfToken() === carried) await freshToken();
    if (xsrfToken() !== carried) response = await fetched(method, path, body);
  }
  if (!response.ok) throw new Refusal(await problemIn(response));
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

export const http = {
  get: <T>(path: string) => request<T>("GET", path),
  post: <T>(path: string, body: unknown = {}) => request<T>("POST", path, body),
  put: <T = undefined>(path: string, body: unknown) => request<T>("PUT", path, body),
  /** Sent to its end although the page is left. */
  putLasting: (path: string, body: unknown) => request<undefined>("PUT", path, body, true),
  patch: <T>(path: string, body: unknown) => request<T>("PATCH", path, body),
  delete: (path: string) => request<undefined>("DELETE", path),
};

/** A path with its parts made safe: `path("rooms", id, "members")`. */
export function path(...parts: readonly string[]): string {
  return `/api/${parts.map(encodeURIComponent).join("/")}`;
}
