/** What the end of a connection means for the next one. */
export type Closing = "again" | "too-slow" | "restarting" | "refused" | "signed-out";

export function closing(code: number): Closing {
  switch (code) {
    case 4401:
      return "signed-out";
    case 4408:
      return "too-slow";
    case 1012:
      return "restarting";
    case 1008:
      return "refused";
    default:
      return "again";
  }
}
