package sarangbang.chaos;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import sarangbang.stack.Problem;
import sarangbang.stack.Words;

/**
 * What was asked for on the command line.
 *
 * @param rate deeds a second, of all clients together
 */
record ChaosOptions(Duration time, long seed, List<Fault> faults, int brokers, int rate) {
    private static final Set<String> KNOWN = Set.of("--seconds", "--seed", "--faults", "--brokers", "--rate");
    private static final int CLIENTS = 200;
    private static final int ROOMS = 20;

    static ChaosOptions of(List<String> words) {
        var given = Words.of("chaos", KNOWN, words);
        var faults = given.value("--faults", "faults with commas between them")
                .map(ChaosOptions::faults)
                .orElseGet(Fault::all);
        // Six digits at most if it is ours: it will be typed again.
        var seed = given.value("--seed", "a number").map(ChaosOptions::seed).orElseGet(() ->
                (long) new SecureRandom().nextInt(1_000_000));
        int brokers =
                given.value("--brokers", "1 or 3").map(ChaosOptions::brokers).orElse(1);
        var time = Duration.ofSeconds(given.number("--seconds", 1, 86_400, 60));
        return new ChaosOptions(time, seed, faults, brokers, given.number("--rate", 1, 10_000, 100));
    }

    Crowd.Cast cast() {
        return new Crowd.Cast(CLIENTS, ROOMS, rate);
    }

    private static List<Fault> faults(String words) {
        return Arrays.stream(words.split(",", -1)).map(Fault::named).distinct().toList();
    }

    /** Two would both stop whenever they lose each other. */
    private static int brokers(String word) {
        return switch (word) {
            case "1" -> 1;
            case "3" -> 3;
            default -> throw new Problem("--brokers takes 1 or 3.");
        };
    }

    private static long seed(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw new Problem("--seed takes a number.", e);
        }
    }
}
