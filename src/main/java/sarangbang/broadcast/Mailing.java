package sarangbang.broadcast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Letters that are delivered together.
 *
 * @param outbox where they stand until they are; null for what is only kept in memory
 */
record Mailing(@Nullable Long outbox, List<Letter> letters) {

    static Mailing of(Letter letter) {
        return new Mailing(null, List.of(letter));
    }

    /** Roughly what it takes in memory. */
    long characters() {
        return letters.stream().mapToLong(letter -> letter.json().length()).sum();
    }
}
