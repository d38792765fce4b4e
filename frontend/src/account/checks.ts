/** What the server would refuse, known before it is asked. */
export const checks = {
  username: (name: string) => /^[A-Za-z0-9._-]{1,32}$/.test(name),
  password: (password: string) => password.length >= 8 && password.length <= 128,
  displayName: (name: string) => [...name.trim()].length <= 64,
};
