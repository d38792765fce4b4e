import type { Threshold } from "./accounts";

/** How somebody new may come in: by themselves, or why not. */
export type Welcome = "first" | "open" | "needs-invitation" | "closed";

/** Of a house that does not answer it is not known; it will say so itself. */
export function welcome(house: Threshold | undefined, invitation: string | undefined): Welcome {
  if (house === undefined) return "open";
  if (house.fresh) return "first";
  if (house.signUp === "invite") return invitation === undefined ? "needs-invitation" : "open";
  return house.signUp;
}
