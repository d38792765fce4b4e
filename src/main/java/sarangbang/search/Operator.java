package sarangbang.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may stand before a colon. */
enum Operator {
    FROM,
    IN,
    BEFORE,
    AFTER,
    HAS;

    static Optional<Operator> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.text().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
