package sarangbang.chaos;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import sarangbang.stack.Problem;

/** A way in which the house can be broken, and for how many seconds. What it does is in {@link Mischief}. */
enum Fault {
    NODE_KILL(0, 5),
    NODE_PAUSE(3, 15),
    BROKER_KILL(0, 5),
    BROKER_PAUSE(3, 15),
    DATABASE_KILL(0, 5),
    DATABASE_PAUSE(3, 15),
    MEMORY_ALARM(3, 10),
    AMQP_RESET(0, 3),
    AMQP_HALF_OPEN(3, 25),
    STOMP_RESET(0, 3),
    STOMP_HALF_OPEN(3, 25),
    DATABASE_RESET(0, 3),
    DATABASE_HALF_OPEN(3, 25),
    SLOW_READERS(3, 10),
    ROLLING_RESTART(0, 0),
    /** From the first second to the last, and therefore never drawn: one node is an hour ahead. */
    CLOCK(0, 0);

    private final int shortest;
    private final int longest;

    Fault(int shortest, int longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    /** As it is written on the command line and in the report. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Fault named(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Problem("There is no fault %s; there are %s.".formatted(word, words())));
    }

    private static String words() {
        return Arrays.stream(values()).map(Fault::word).collect(Collectors.joining(", "));
    }

    static List<Fault> all() {
        return List.of(values());
    }

    Duration lasts(RandomGenerator random) {
        return Duration.ofMillis(random.nextInt(shortest * 1000, longest * 1000 + 1));
    }

    boolean canBeDrawn() {
        return this != CLOCK;
    }

    /** With what else could be broken, it would have to wait for ever. */
    boolean wantsToBeAlone() {
        return this == ROLLING_RESTART;
    }
}
