/** Where in the house something is found. */
export const address = {
  room: (room: string) => `/rooms/${room}`,
  message: (room: string, seq: number) => `/rooms/${room}?at=${seq}`,
  search: (question: string) =>
    question === "" ? "/search" : `/search?${new URLSearchParams({ q: question })}`,
  /** Beside a room; with a seq also to where that was said in it. */
  searchBeside: (room: string, question: string, seq?: number) => {
    const query = new URLSearchParams({ beside: "search" });
    if (question !== "") query.set("q", question);
    if (seq !== undefined) query.set("at", String(seq));
    return `/rooms/${room}?${query}`;
  },
  thread: (room: string, root: number) => `/rooms/${room}?beside=thread&of=${root}`,
};
