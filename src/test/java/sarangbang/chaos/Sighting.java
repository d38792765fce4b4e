package sarangbang.chaos;

/**
 * Something that a client noted of one of its subscriptions.
 *
 * @param millis since the journal was begun
 */
record Sighting(int client, int room, Mark mark, long seq, long millis, int identity, int words) {

    enum Mark {
        /** A subscription asks for everything after that seq. */
        BEGUN,
        /** The house says: too far back; go on from that seq. */
        RESET,
        /** An event that is told again, before the subscription was live. */
        REPLAYED,
        /** An event as it happens. */
        LIVE,
        /** An event of a subscription that another of the same client has followed. */
        STRAY,
        /** A message that a search has found. */
        FOUND
    }

    Place place() {
        return new Place(client, room);
    }

    boolean isEvent() {
        return mark == Mark.LIVE || mark == Mark.REPLAYED;
    }
}
