import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = import.meta.glob<string>("../**/*.tsx", { query: "?raw", import: "default", eager: true });
const styles = readFileSync("src/ui/mantine.css", "utf8");
const known = new Set(readdirSync("node_modules/@mantine/core/styles"));

test("whatever is used of Mantine has its styles", () => {
  const used = Object.values(sources).flatMap((text) =>
    [...text.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].flatMap(([, names]) =>
      (names ?? "").split(",").map((name) => name.trim().replace(/^type /, "")),
    ),
  );
  const needed = [...new Set(used)].map((name) => `${name}.layer.css`).filter((file) => known.has(file));
  expect(needed.length).toBeGreaterThan(15);
  expect(needed.filter((file) => !styles.includes(`/${file}"`))).toEqual([]);
});
