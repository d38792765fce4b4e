package sarangbang.room;

/** In the transaction that makes it. Whoever is in it from the start has not joined it. */
public record RoomCreated(RoomId room) {}
