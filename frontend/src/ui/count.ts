/** Numbers above 99 are only said to be more. */
export function count(number: number): string {
  return number > 99 ? "99+" : String(number);
}
