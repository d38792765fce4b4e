package sarangbang.bench.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one reader has heard of each sender, to know what is late, and what comes a second time. */
final class Hearing {
    private final Map<Integer, Heard> bySender = new HashMap<>();

    Kind note(Mark mark) {
        return bySender.computeIfAbsent(mark.sender(), sender -> new Heard()).note(mark.number());
    }

    enum Kind {
        NEXT,
        LATE,
        DOUBLE
    }

    private static final class Heard {
        private final Set<Integer> skipped = new HashSet<>();
        private int last;

        Kind note(int number) {
            if (number <= last) {
                return skipped.remove(number) ? Kind.LATE : Kind.DOUBLE;
            }
            for (int missed = last + 1; missed < number; missed++) {
                skipped.add(missed);
            }
            last = number;
            return Kind.NEXT;
        }
    }
}
