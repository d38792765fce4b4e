package sarangbang.broadcast;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Letters that are delivered together.
 *
 * @param outbox where they stand until they are; null for what is only kept in memory
 * @param deadline nanoTime from which they are worth nothing; null for what has to be told however late
 */
record Mailing(
        @Nullable Long outbox,
        List<Letter> letters,
        @Nullable Long deadline) {

    private static final Duration FLEETING = Duration.ofSeconds(3);

    static Mailing of(Letter letter) {
        return new Mailing(null, List.of(letter), null);
    }

    static Mailing fleeting(Letter letter) {
        return new Mailing(null, List.of(letter), System.nanoTime() + FLEETING.toNanos());
    }

    boolean isTooLate() {
        return deadline != null && System.nanoTime() - deadline > 0;
    }

    /** Roughly what it takes in memory. */
    long characters() {
        return letters.stream().mapToLong(letter -> letter.json().length()).sum();
    }
}
