package sarangbang.bench.load;

/**
 * Rooms of one size.
 *
 * @param readers of each room, its senders among them
 * @param senders of each room
 * @param slow beside the readers, who ask for the room as well and then read nothing
 */
public record Group(int rooms, int readers, int senders, int slow, Pace pace) {
    public Group(int rooms, int readers, int senders, Pace pace) {
        this(rooms, readers, senders, 0, pace);
    }
}
