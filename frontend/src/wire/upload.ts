import { freshToken } from "./http";
import { type Problem, problemFrom, Refusal, unreachable } from "./problem";
import { xsrfToken } from "./xsrf";

/** A file on its way to the server. */
export interface Upload<T> {
  readonly answer: Promise<T>;
  cancel(): void;
}

/** Thrown where somebody has thought better of it. */
export class Cancelled extends Error {}

/** Sends a file as it is; `fetch` cannot tell how far it has come. @param told from 0 to 1 */
export function upload<T>(path: string, file: Blob, told: (part: number) => void): Upload<T> {
  let request = new XMLHttpRequest();
  let cancelled = false;
  const once = () => {
    request = new XMLHttpRequest();
    return sent(request, path, file, told);
  };
  const answer = async (): Promise<T> => {
    const carried = xsrfToken();
    let response = await once();
    if (response.status === 403) {
      if (xsrfToken() === carried) await freshToken();
      if (cancelled) throw new Cancelled();
      if (xsrfToken() !== carried) response = await once();
    }
    if (response.status < 200 || response.status >= 300) throw new Refusal(problemOf(response));
    return JSON.parse(response.responseText) as T;
  };
  return {
    answer: answer(),
    cancel: () => {
      cancelled = true;
      request.abort();
    },
  };
}

function sent(
  request: XMLHttpRequest,
  path: string,
  file: Blob,
  told: (part: number) => void,
): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    request.open("POST", path);
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("content-type", "application/octet-stream");
    const token = xsrfToken();
    if (token) request.setRequestHeader("X-XSRF-TOKEN", token);
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request);
    request.onerror = () => reject(new Refusal(unreachable));
    request.onabort = () => reject(new Cancelled());
    request.send(file);
  });
}

function problemOf(response: XMLHttpRequest): Problem {
  const json = response.getResponseHeader("content-type")?.includes("json") ?? false;
  return problemFrom({
    status: response.status,
    statusText: response.statusText,
    retryAfter: response.getResponseHeader("retry-after"),
    text: json ? response.responseText : "{}",
  });
}
