/** "Chrome · Windows" out of what a browser says of itself, which is much longer and mostly untrue. */
export function device(userAgent: string | null): string | undefined {
  const said = userAgent ?? "";
  const browser = first(said, [
    ["Edg", "Edge"],
    ["SamsungBrowser", "Samsung Internet"],
    ["Whale", "Whale"],
    ["Firefox", "Firefox"],
    ["Chrome", "Chrome"],
    ["CriOS", "Chrome"],
    ["Safari", "Safari"],
  ]);
  const system = first(said, [
    ["Android", "Android"],
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Windows", "Windows"],
    ["Mac OS", "macOS"],
    ["Linux", "Linux"],
  ]);
  const named = [browser, system].filter(Boolean).join(" · ");
  return named === "" ? undefined : named;
}

function first(said: string, signs: readonly (readonly [string, string])[]): string | undefined {
  return signs.find(([sign]) => said.includes(sign))?.[1];
}
