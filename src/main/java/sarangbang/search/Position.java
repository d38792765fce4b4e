package sarangbang.search;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;
import sarangbang.Invalid;
import sarangbang.room.RoomId;
import sarangbang.timeline.Spot;
import sarangbang.timeline.Utterance;

/** Where a message stands among all of all rooms: by its time, then by room and seq. The natural order is the oldest first. */
record Position(Instant at, RoomId room, long seq) implements Comparable<Position> {

    /** After everything that is said in the next thousands of years. */
    static final Position END = new Position(Instant.parse("9999-01-01T00:00:00Z"), new RoomId(new UUID(-1, -1)), 0);

    /** PostgreSQL's order of rooms, which knows no sign. */
    private static final Comparator<RoomId> ROOMS = Comparator.comparing(
                    (RoomId room) -> room.value().getMostSignificantBits(), Long::compareUnsigned)
            .thenComparing(room -> room.value().getLeastSignificantBits(), Long::compareUnsigned);

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::at)
            .thenComparing(Position::room, ROOMS)
            .thenComparingLong(Position::seq);
    private static final int LENGTH = 4 * Long.BYTES;

    static Position of(Utterance said) {
        return new Position(said.at(), said.spot().room(), said.spot().seq());
    }

    /** Before whatever was said at that time. */
    static Position before(Instant time) {
        return new Position(time, new RoomId(new UUID(0, 0)), 0);
    }

    /** What {@link #text} has told somebody who comes back with it. */
    static Position parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            long micros = bytes.remaining() == LENGTH ? bytes.getLong() : -1;
            if (micros < 0 || micros > micros(END.at())) {
                throw new IllegalArgumentException(text);
            }
            return new Position(time(micros), new RoomId(new UUID(bytes.getLong(), bytes.getLong())), bytes.getLong());
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("before", "what an answer has given as next");
        }
    }

    String text() {
        var bytes = ByteBuffer.allocate(LENGTH)
                .putLong(micros(at))
                .putLong(room.value().getMostSignificantBits())
                .putLong(room.value().getLeastSignificantBits())
                .putLong(seq);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The next one after this: what is before that is this and all before it. */
    Position next() {
        return new Position(at, room, seq + 1);
    }

    Spot spot() {
        return new Spot(room, seq);
    }

    boolean isBefore(Position other) {
        return compareTo(other) < 0;
    }

    /** As exactly as PostgreSQL knows a time. */
    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
