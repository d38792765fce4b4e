/** What is in the link by which somebody came to sign up. A link to a room lets nobody into the house. */
export function invitationIn(path: string, hash: string): string | undefined {
  return path === "/sign-up" && hash.length > 1 ? hash.slice(1) : undefined;
}

/** Whether that is what somebody came for, as far as the address tells. */
export function comesToStay(path: string): boolean {
  return path === "/sign-up" || path.startsWith("/invite");
}
