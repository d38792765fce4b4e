package sarangbang.stack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * What {@code seed} was asked for.
 *
 * @param messages how many to add; 0 if only the report is wanted
 * @param more also beside messages that are there already
 */
record SeedOptions(long messages, int rooms, boolean more, Options stack) {
    private static final int ROOMS = 1_000;
    private static final int ROOMS_AT_MOST = 100_000;
    private static final int MESSAGES_AT_MOST = 100_000_000;

    static SeedOptions of(List<String> words) {
        int messages = 0;
        int rooms = 0;
        boolean more = false;
        boolean report = false;
        var others = new ArrayList<String>();
        var left = new ArrayDeque<String>();
        words.forEach(word -> left.addAll(List.of(word.startsWith("--") ? word.split("=", 2) : new String[] {word})));
        while (!left.isEmpty()) {
            var word = left.remove();
            switch (word) {
                case "--messages" -> messages = number(word, left, MESSAGES_AT_MOST);
                case "--rooms" -> rooms = number(word, left, ROOMS_AT_MOST);
                case "--more" -> more = true;
                case "--report" -> report = true;
                default -> others.add(word);
            }
        }
        var stack = Options.of("seed", others);
        if (report == (messages > 0) || (report && (rooms > 0 || more))) {
            throw new Problem("`chat seed` takes --messages N, or --report alone for what is seeded already.");
        }
        int asked = rooms > 0 ? rooms : Math.min(ROOMS, Math.max(1, messages));
        if (!report && messages < asked) {
            throw new Problem(
                    "%d messages do not reach for %d rooms: each gets at least one.".formatted(messages, asked));
        }
        return new SeedOptions(messages, asked, more, stack);
    }

    private static int number(String option, Queue<String> left, int most) {
        var word = left.poll();
        int number = word != null && word.matches("\\d{1,9}") ? Integer.parseInt(word) : 0;
        if (number < 1 || number > most) {
            throw new Problem("%s takes a number from 1 to %d.".formatted(option, most));
        }
        return number;
    }
}
