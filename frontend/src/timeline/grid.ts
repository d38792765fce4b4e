/** The way through sections of a grid, with arrows. `at` counts through all of them. */
export function across(sizes: readonly number[], at: number, key: string, columns: number): number {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (key === "ArrowRight") return Math.min(at + 1, all - 1);
  if (key === "ArrowLeft") return Math.max(at - 1, 0);
  const rows = rowsOf(sizes, columns);
  const row = rows.findIndex(({ from, size }) => at < from + size);
  const here = rows[row];
  const next = rows[row + (key === "ArrowDown" ? 1 : -1)];
  return here && next ? next.from + Math.min(at - here.from, next.size - 1) : at;
}

interface Line {
  readonly from: number;
  readonly size: number;
}

function rowsOf(sizes: readonly number[], columns: number): readonly Line[] {
  const rows: Line[] = [];
  let from = 0;
  for (const size of sizes)
    for (let left = size; left > 0; left -= columns) {
      const some = Math.min(left, columns);
      rows.push({ from, size: some });
      from += some;
    }
  return rows;
}
