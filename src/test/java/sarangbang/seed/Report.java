package sarangbang.seed;

import java.util.Map;
import java.util.function.Consumer;

/** Tells how fast a house of this size is read, and how PostgreSQL finds what is asked for. */
final class Report {
    private static final double MOST_MS = 5;

    private final Map<String, Runnable> ways;
    private final Explained database;
    private final int turns;
    private final Consumer<String> out;

    Report(Map<String, Runnable> ways, Explained database, int turns, Consumer<String> out) {
        this.ways = ways;
        this.database = database;
        this.turns = turns;
        this.out = out;
    }

    /** @return whether all was fast enough */
    boolean tell() {
        out.accept("%-34s %8s %8s %8s   ms, of %,d".formatted("", "p50", "p99", "max", turns));
        boolean fast = true;
        for (var way : ways.entrySet()) {
            Timings.of(turns / 5, way.getValue());
            var timings = Timings.of(turns, way.getValue());
            var p99 = timings.at(0.99);
            boolean enough = p99 < MOST_MS;
            fast &= enough;
            out.accept("%-34s %8.2f %8.2f %8.2f%s"
                    .formatted(
                            way.getKey(),
                            timings.at(0.5),
                            p99,
                            timings.most(),
                            enough ? "" : "   too slow: p99 must be under %.0f ms".formatted(MOST_MS)));
        }
        ways.forEach(this::explain);
        return fast;
    }

    private void explain(String name, Runnable way) {
        out.accept("");
        out.accept("== " + name);
        for (var plan : database.during(way)) {
            // The questions beside it, who is a member and who said it, go by primary keys whatever the size.
            if (plan.sql().matches("(?s).*\\b(from|join) (message|event|reaction)\\b.*")) {
                out.accept(plan.sql().replaceAll("\\s+", " "));
                plan.lines().forEach(line -> out.accept("  " + line));
            }
        }
    }
}
