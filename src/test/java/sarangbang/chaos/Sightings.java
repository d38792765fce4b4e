package sarangbang.chaos;

import java.util.List;
import java.util.function.Consumer;

/** Everything that all clients saw; of each client in the order in which it saw it. 20 bytes each. */
final class Sightings {

    private static final List<Sighting.Mark> MARKS = List.of(Sighting.Mark.values());
    private static final int ROOM_BITS = 12;
    private static final int MARK_BITS = 3;

    private final Column where = new Column();
    private final Column seqs = new Column();
    private final Column millis = new Column();
    private final Column identities = new Column();
    private final Column words = new Column();

    synchronized void add(Sighting sighting) {
        if (sighting.client() >> (Integer.SIZE - 1 - ROOM_BITS - MARK_BITS) != 0 || sighting.room() >> ROOM_BITS != 0) {
            throw new IllegalArgumentException("Too many clients or rooms: " + sighting);
        }
        where.add((sighting.client() << ROOM_BITS | sighting.room()) << MARK_BITS | MARKS.indexOf(sighting.mark()));
        seqs.add(Math.toIntExact(sighting.seq()));
        millis.add(Math.toIntExact(sighting.millis()));
        identities.add(sighting.identity());
        words.add(sighting.words());
    }

    synchronized int size() {
        return seqs.size();
    }

    /** Those that are there when it is called. */
    void forEach(Consumer<Sighting> reader) {
        var size = size();
        for (int i = 0; i < size; i++) {
            reader.accept(get(i));
        }
    }

    private synchronized Sighting get(int i) {
        var place = where.get(i) >> MARK_BITS;
        return new Sighting(
                place >> ROOM_BITS,
                place & ((1 << ROOM_BITS) - 1),
                MARKS.get(where.get(i) & ((1 << MARK_BITS) - 1)),
                seqs.get(i),
                millis.get(i),
                identities.get(i),
                words.get(i));
    }
}
