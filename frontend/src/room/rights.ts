import type { Role } from "../wire/room";

const rank: Readonly<Record<Role, number>> = { owner: 0, moderator: 1, member: 2 };

/** From which role on somebody may do what not everybody may; the server holds to the same. */
const least = {
  describe: "moderator",
  remove: "moderator",
  ban: "moderator",
  link: "moderator",
  delete: "moderator",
  name: "owner",
  archive: "owner",
  appoint: "owner",
  linkWithoutLimit: "owner",
} as const satisfies Readonly<Record<string, Role>>;

export type Right = keyof typeof least;

export function may(role: Role, right: Right): boolean {
  return rank[role] <= rank[least[right]];
}

/** Whether one may show the other the door. Owners may do so to each other. */
export function isOver(role: Role, other: Role): boolean {
  return role === "owner" || rank[role] < rank[other];
}
