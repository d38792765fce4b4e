const widest = 400;
const highest = 320;
/** Narrower and nobody could press it. */
const least = 48;

/** How large an image is shown in a message: as it is, or as much smaller as it has to be. */
export function fitted(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, widest / width, highest / height);
  return {
    width: Math.max(least, Math.round(width * scale)),
    height: Math.max(least, Math.round(height * scale)),
  };
}
