import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { http, path } from "./http";
import { problemOf } from "./problem";

const asked: Request[] = [];
let answers: ((request: Request) => Response)[] = [];

beforeEach(() => {
  asked.length = 0;
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store
  document.cookie = "XSRF-TOKEN=; max-age=0";
  vi.stubGlobal("fetch", async (to: string, init: RequestInit) => {
    const request = new Request(`http://localhost${to}`, init);
    asked.push(request);
    const answer = answers.shift();
    if (!answer) throw new TypeError("Failed to fetch");
    return answer(request);
  });
});

afterEach(() => vi.unstubAllGlobals());

const token = (value: string) => {
  // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store
  document.cookie = `XSRF-TOKEN=${value}`;
};

test("carries the token with unsafe requests only", async () => {
  token("a%2Bb");
  answers = [() => Response.json([]), () => Response.json({}, { status: 201 })];
  await http.get("/api/rooms");
  await http.post("/api/rooms", { name: "마루" });
  expect(asked.map((request) => request.headers.get("X-XSRF-TOKEN"))).toEqual([null, "a+b"]);
  expect(await asked[1]?.json()).toEqual({ name: "마루" });
});

test("fetches a token it lacks and tries once more", async () => {
  answers = [
    () => new Response(null, { status: 403 }),
    () => {
      token("fresh");
      return new Response(null, { status: 401 });
    },
    () => Response.json({ id: "1" }),
  ];
  await expect(http.post("/api/session", {})).resolves.toEqual({ id: "1" });
  expect(asked.map((request) => request.method)).toEqual(["POST", "GET", "POST"]);
  expect(asked[2]?.headers.get("X-XSRF-TOKEN")).toBe("fresh");
});

test("a refusal that is not about the token is not asked again", async () => {
  token("same");
  answers = [() => new Response(null, { status: 403 }), () => Response.json({})];
  await expect(http.delete("/api/tokens/1")).rejects.toMatchObject({ problem: { status: 403 } });
  expect(asked).toHaveLength(2);
});

test("tells the problem as the server put it", async () => {
  const problem = { type: "/problems/too-many-attempts", title: "Too many", status: 429, detail: "Later" };
  const headers = { "content-type": "application/problem+json", "retry-after": "30" };
  answers = [() => new Response(JSON.stringify(problem), { status: 429, headers })];
  const refused = await http.get("/api/rooms").catch(problemOf);
  expect(refused).toEqual({ ...problem, retryAfterSeconds: 30 });
});

test("nobody there is a problem too", async () => {
  answers = [];
  await expect(http.get("/api/rooms").catch(problemOf)).resolves.toMatchObject({
    type: "/problems/unreachable",
  });
});

test("makes paths of anything", () => {
  expect(path("rooms", "a/b")).toBe("/api/rooms/a%2Fb");
});
