/** Where in the house something is found. */
export const address = {
  message: (room: string, seq: number) => `/rooms/${room}?at=${seq}`,
  thread: (room: string, root: number) => `/rooms/${room}?beside=thread&of=${root}`,
};
