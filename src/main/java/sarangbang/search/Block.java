package sarangbang.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import sarangbang.room.RoomId;
import sarangbang.timeline.Utterance;

/** What can be found in 64 consecutive seqs of a room, as it is kept. */
final class Block {

    static final int LENGTH = Long.SIZE;
    /** Letters without sense, by the thousand. Whoever sends them makes one block slow to search, not the index large. */
    private static final int MOST_GRAMS = 20_000;

    /** @param number its first seq is 64 times that */
    record Key(RoomId room, long number) {

        static Key of(ResultSet row) throws SQLException {
            return new Key(new RoomId(row.getObject("room_id", UUID.class)), row.getLong("block"));
        }

        long first() {
            return number * LENGTH;
        }
    }

    static long numberOf(long seq) {
        return seq / LENGTH;
    }

    static int placeOf(long seq) {
        return (int) (seq % LENGTH);
    }

    private final Key key;
    private final Instant since;
    private final Instant until;
    private final byte[] times;
    private final int[] grams;
    private final byte[] places;

    /** @param said all of it that there is, oldest first; at least one */
    Block(Key key, List<Utterance> said) {
        this.key = key;
        this.since = said.getFirst().at();
        this.until = said.getLast().at();
        this.times = Times.written(said);
        var masks = new TreeMap<Integer, Long>();
        for (var one : said) {
            if (masks.size() > MOST_GRAMS) {
                break;
            }
            long place = 1L << placeOf(one.spot().seq());
            Signature.of(one, gram -> masks.merge(gram, place, (some, others) -> some | others));
        }
        boolean tooMany = masks.size() > MOST_GRAMS;
        this.grams = tooMany
                ? new int[] {Gram.EVERYTHING}
                : masks.keySet().stream().mapToInt(gram -> gram).toArray();
        this.places = tooMany ? new byte[0] : Places.written(masks.values());
    }

    Key key() {
        return key;
    }

    Instant since() {
        return since;
    }

    Instant until() {
        return until;
    }

    byte[] times() {
        return times;
    }

    /** Ascending. */
    int[] grams() {
        return grams;
    }

    byte[] places() {
        return places;
    }
}
