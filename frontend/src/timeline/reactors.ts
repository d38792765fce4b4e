import type { Account } from "../wire/account";

/** More would be a list to be read, not a glance. */
const most = 10;

/** Who reacted, by name: the first of those who are in the room, and how many there are besides. */
export function reactors(people: readonly string[], members: readonly Account[]) {
  const names = new Map(members.map(({ id, displayName }) => [id, displayName]));
  const told = people.flatMap((id) => names.get(id) ?? []).slice(0, most);
  return { names: told, others: people.length - told.length };
}
