package sarangbang.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How often what was broken, and how long after its end everybody was served again. */
final class Tally {
    private final Map<Fault, List<Duration>> recoveries = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> unrecovered = new EnumMap<>(Fault.class);

    void recovered(Fault fault, Duration time) {
        recoveries.computeIfAbsent(fault, any -> new ArrayList<>()).add(time);
    }

    void unrecovered(Fault fault) {
        unrecovered.merge(fault, 1, Integer::sum);
    }

    boolean allRecovered() {
        return unrecovered.isEmpty();
    }

    void print(Consumer<String> out) {
        out.accept("%-20s %5s %9s %9s %5s".formatted("fault", "count", "p50", "p99", "never"));
        for (var fault : Fault.values()) {
            var times =
                    recoveries.getOrDefault(fault, List.of()).stream().sorted().toList();
            int never = unrecovered.getOrDefault(fault, 0);
            if (times.size() + never > 0) {
                out.accept("%-20s %5d %9s %9s %5d"
                        .formatted(fault.word(), times.size() + never, at(times, 0.5), at(times, 0.99), never));
            }
        }
    }

    /** By nearest rank. */
    private static String at(List<Duration> sorted, double part) {
        if (sorted.isEmpty()) {
            return "–";
        }
        int rank = (int) Math.ceil(part * sorted.size());
        return seconds(sorted.get(Math.max(1, rank) - 1));
    }

    static String seconds(Duration time) {
        return "%d.%d s".formatted(time.toSeconds(), time.toMillisPart() / 100);
    }
}
