import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

const files: Source[] = Object.entries(sources).map(([key, text]) => {
  const path = key.startsWith("../") ? key.slice(3) : `app/${key.slice(2)}`;
  return { path, room: path.split("/")[0] ?? "", text };
});

/** Which rooms of the house a file reaches into. */
function reaches({ path, text }: Source): string[] {
  const depth = path.split("/").length - 1;
  const outside = new RegExp(`from "${"\\.\\./".repeat(depth)}([a-z]+)/`, "g");
  return [...text.matchAll(outside)].map(([, room]) => room ?? "");
}

const allowed: Record<string, readonly string[]> = {
  wire: [],
  ui: ["wire"],
  account: ["wire", "ui"],
  admin: ["wire", "ui"],
  room: ["wire", "ui"],
  timeline: ["wire", "ui"],
  inbox: ["wire", "ui"],
  file: ["wire", "ui"],
  search: ["wire", "ui"],
  app: ["wire", "ui", "account", "admin", "room", "timeline", "inbox", "file", "search"],
};

test("features import themselves, wire and ui; only app composes", () => {
  expect(files.length).toBeGreaterThan(50);
  const wrong = files.flatMap((file) =>
    reaches(file)
      .filter((room) => !allowed[file.room]?.includes(room))
      .map((room) => `${file.path} imports ${room}`),
  );
  expect(wrong).toEqual([]);
});

test("only wire speaks STOMP and HTTP", () => {
  const speaks = (text: string) => /@stomp\/stompjs|\bfetch\(|XMLHttpRequest/.test(text);
  expect(
    files.filter(({ room, text, path }) => room !== "wire" && !path.includes(".test.") && speaks(text)),
  ).toEqual([]);
});

test("what has to do with state needs no React", () => {
  const pure = [
    "timeline/log",
    "timeline/outbox",
    "timeline/completion",
    "timeline/names",
    "timeline/item",
    "timeline/timeline",
    "timeline/mailman",
    "timeline/typists",
    "timeline/writing",
    "timeline/readers",
    "room/people",
    "room/shelf",
    "file/tray",
    "search/question",
    "search/marks",
    "search/chips",
    "wire/stream",
    "app/announced",
    "app/house",
    "app/company",
  ];
  for (const name of pure) {
    const file = files.find(({ path }) => path === `${name}.ts`);
    expect(file, name).toBeDefined();
    expect(file?.text).not.toMatch(/from "react"/);
  }
});

test("one noun a file: none has grown past 150 lines", () => {
  const long = files.filter(({ text }) => text.split("\n").length > 151).map(({ path }) => path);
  expect(long).toEqual([]);
});

test("colours are spelled in the palette alone", () => {
  const literal = /#[0-9a-f]{6}\b/i;
  const spelled = files.filter(({ path, text }) => !path.startsWith("ui/palette") && literal.test(text));
  expect(spelled.map(({ path }) => path)).toEqual([]);
});
