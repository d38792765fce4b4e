package sarangbang.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A block without its words: what is in it when. */
record Header(Block.Key key, Instant since, Instant until, Times times) {

    /** Where it begins, by which the blocks of a room are in order. */
    record Start(Instant since, long number) {}

    static Header of(ResultSet row) throws SQLException {
        var since = row.getTimestamp("since").toInstant();
        var times = Times.read(since, row.getBytes("times"));
        return new Header(Block.Key.of(row), since, row.getTimestamp("until").toInstant(), times);
    }

    Start start() {
        return new Start(since, key.number());
    }

    /** The newest of its messages that is before a position. */
    Optional<Position> newestBefore(Position end) {
        return at(times.places(), end).findFirst();
    }

    /** Those of its messages in some places that are before a position, the newest first. */
    Stream<Position> at(long places, Position end) {
        long there = places & times.places();
        return IntStream.iterate(Block.LENGTH - 1, place -> place >= 0, place -> place - 1)
                .filter(place -> (there & 1L << place) != 0)
                .mapToObj(this::position)
                .filter(position -> position.isBefore(end));
    }

    private Position position(int place) {
        return new Position(times.at(place), key.room(), key.first() + place);
    }
}
