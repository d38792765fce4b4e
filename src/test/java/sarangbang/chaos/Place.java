package sarangbang.chaos;

/** Where a client listens: index of the client, index of the room. */
record Place(int client, int room) {}
