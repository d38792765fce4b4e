const units = ["B", "KB", "MB", "GB"];

/** As people say it: "3.4 MB". */
export function bytes(many: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, many)) / 10));
  const amount = many / 1024 ** power;
  return `${amount < 10 && power > 0 ? Math.round(amount * 10) / 10 : Math.round(amount)} ${units[power]}`;
}
