/** The value of the XSRF-TOKEN cookie, to be sent back as a header with every unsafe request. */
export function xsrfToken(cookies: string = document.cookie): string | undefined {
  const cookie = cookies.split("; ").find((pair) => pair.startsWith("XSRF-TOKEN="));
  return cookie === undefined ? undefined : decodeURIComponent(cookie.slice("XSRF-TOKEN=".length));
}
