/** Where we stand with the server. */
export type Connection = "connecting" | "open" | "lost" | "refused" | "signed-out";
