import { expect, test } from "vitest";
import { dark, light, type Palette } from "./palette";

type Pair = readonly [keyof Palette, keyof Palette];

const text: readonly Pair[] = (["ink", "quiet", "jade", "vermilion"] as const)
  .flatMap((ink): Pair[] => [
    [ink, "paper"],
    [ink, "raised"],
    [ink, "shade"],
  ])
  .concat([
    ["onJade", "jade"],
    ["onVermilion", "vermilion"],
  ]);

const marks: readonly Pair[] = [
  ["edge", "paper"],
  ["edge", "raised"],
];

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, [one, other]: Pair): number {
  const [dim = 0, bright = 0] = [luminance(palette[one]), luminance(palette[other])].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

test.each([
  ["light", light],
  ["dark", dark],
])("can be read in the %s", (_, palette) => {
  for (const pair of text) expect(contrast(palette, pair), pair.join(" on ")).toBeGreaterThanOrEqual(4.5);
  for (const pair of marks) expect(contrast(palette, pair), pair.join(" on ")).toBeGreaterThanOrEqual(3);
});
