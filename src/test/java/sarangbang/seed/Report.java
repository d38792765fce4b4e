package sarangbang.seed;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;

/** Tells how fast a house of this size is read, and how PostgreSQL finds what is asked for. */
final class Report {
    private static final int LONGEST_LINE = 160;

    private final Map<String, Runnable> ways;
    private final Explained database;
    private final int turns;
    private final double mostMs;
    private final Consumer<String> out;

    /** @param mostMs of which 99 of 100 take less in the database */
    Report(Map<String, Runnable> ways, Explained database, int turns, double mostMs, Consumer<String> out) {
        this.ways = ways;
        this.database = database;
        this.turns = turns;
        this.mostMs = mostMs;
        this.out = out;
    }

    /** @return whether the database was fast enough with everything */
    boolean tell() {
        out.accept("ms, of %,d times            in the database: p50      p99      max   with the server: p50      p99"
                .formatted(turns));
        boolean fast = true;
        for (var way : ways.entrySet()) {
            time(way.getValue(), turns / 2);
            fast &= tell(way.getKey(), time(way.getValue(), turns));
        }
        ways.forEach(this::explain);
        return fast;
    }

    private record Taken(Timings database, Timings whole) {}

    private Taken time(Runnable way, int times) {
        var asked = new ArrayList<Double>(times);
        var whole = new ArrayList<Double>(times);
        for (int turn = 0; turn < times; turn++) {
            long start = System.nanoTime();
            asked.add(database.timeOf(way));
            whole.add((System.nanoTime() - start) / 1e6);
        }
        return new Taken(Timings.of(asked), Timings.of(whole));
    }

    private boolean tell(String name, Taken taken) {
        var asked = taken.database();
        boolean enough = asked.at(0.99) < mostMs;
        var line = "%-40s %5.2f %8.2f %8.2f %20.2f %8.2f"
                .formatted(
                        name,
                        asked.at(0.5),
                        asked.at(0.99),
                        asked.most(),
                        taken.whole().at(0.5),
                        taken.whole().at(0.99));
        out.accept(enough ? line : line + "   too slow: p99 must be under %.0f ms".formatted(mostMs));
        return enough;
    }

    private void explain(String name, Runnable way) {
        out.accept("");
        out.accept("== " + name);
        for (var plan : database.during(way)) {
            // The questions beside it, who is a member and who said it, go by primary keys whatever the size.
            if (plan.sql().matches("(?s).*\\b(from|join) (message|event|reaction|search_block)\\b.*")) {
                out.accept(plan.sql().replaceAll("\\s+", " "));
                plan.lines().forEach(line -> out.accept("  " + cut(line)));
            }
        }
    }

    /** Of hundreds of values the first will do. */
    private static String cut(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " …" : line;
    }
}
