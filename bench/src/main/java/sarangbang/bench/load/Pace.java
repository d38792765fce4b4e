package sarangbang.bench.load;

/** How much is said. */
public sealed interface Pace {
    /** Closed loop: so many messages are under way; the next is sent when all readers have one. */
    record Flight(int messages) implements Pace {}

    /** So many a second, however the server fares; each is late from the moment it was due. */
    record Rate(double perSecond) implements Pace {}
}
