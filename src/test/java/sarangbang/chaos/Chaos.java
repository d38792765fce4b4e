package sarangbang.chaos;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import sarangbang.stack.Problem;

/** A stack, guests in it, and everything under them breaking: {@code ./chat chaos}. Ends with 0 if nothing was lost. */
final class Chaos {
    private static final Path LOGS = Path.of("target", "chaos-logs");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChaosOptions options;

    private Chaos(ChaosOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        try {
            System.exit(new Chaos(ChaosOptions.of(List.of(arguments))).run());
        } catch (Problem e) {
            System.err.println("chat: " + e.getMessage());
            System.exit(1);
        } catch (SQLException e) {
            System.err.println("chat: the database cannot be read: " + e.getMessage());
            System.exit(1);
        }
    }

    private int run() throws SQLException {
        say("Seed %d; the same faults come again with --seed %d.".formatted(options.seed(), options.seed()));
        boolean skewed = options.faults().contains(Fault.CLOCK);
        var stack = ChaosStack.start(options.brokers(), skewed, LOGS.toAbsolutePath(), Chaos::say);
        var guests = Crowd.gather(stack.urls(), options.cast(), options.seed(), Habits.ALL.linkingTo(stack.links()));
        guests.start();
        if (guests.recovered(System.nanoTime(), PATIENCE).compareTo(PATIENCE) >= 0) {
            throw new Problem("The guests are not served before anything was broken.");
        }
        say("All are served. From here on things break, for %d s."
                .formatted(options.time().toSeconds()));
        if (skewed) {
            say("%-30s %s".formatted(Fault.CLOCK.word(), stack.nodes().getLast().name() + " is an hour ahead"));
        }
        var tally = new Schedule(stack, guests, options.faults(), options.seed(), Chaos::say).run(options.time());
        return end(stack, guests, tally);
    }

    private static int end(ChaosStack stack, Guests guests, Tally tally) throws SQLException {
        boolean settled = guests.settle(PATIENCE);
        say("");
        tally.print(Chaos::say);
        say("");
        if (!settled) {
            say("Not everybody has heard everything within %d s.".formatted(PATIENCE.toSeconds()));
        }
        try (var database = stack.connect()) {
            boolean content = guests.areContent(database, Chaos::say);
            return settled && content && tally.allRecovered() ? 0 : 1;
        }
    }

    /** One line a step, at once even into a file. */
    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
