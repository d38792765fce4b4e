package sarangbang.bench;

import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;
import sarangbang.bench.contender.Running.Role;
import sarangbang.bench.load.Counted;
import sarangbang.bench.report.Figure;

/** The figures of a window in which guests talked. */
final class Talking {
    private static final double MICROS_IN_MILLI = 1000;
    private static final double NANOS_IN_PERCENT = 1e7;

    private Talking() {}

    /** @param generator CPU time of its thread in the window, in ns */
    static Map<Figure, Double> figures(Counted counted, long missing, long generator) {
        var figures = new EnumMap<Figure, Double>(Figure.class);
        figures.put(Figure.DELIVERIES, counted.delivered() / counted.seconds());
        figures.put(Figure.MESSAGES, counted.completed() / counted.seconds());
        if (counted.latency().getTotalCount() > 0) {
            figures.put(Figure.P50, millis(counted.latency(), 50));
            figures.put(Figure.P99, millis(counted.latency(), 99));
            figures.put(Figure.MOST, counted.latency().getMaxValue() / MICROS_IN_MILLI);
        }
        figures.put(Figure.GENERATOR, generator / NANOS_IN_PERCENT / counted.seconds());
        figures.put(Figure.LATENESS, millis(counted.lateness(), 99));
        figures.put(Figure.MISSING, (double) missing);
        figures.put(Figure.DOUBLED, (double) counted.doubled());
        figures.put(Figure.DISORDERED, (double) counted.disordered());
        figures.put(Figure.REFUSED, (double) counted.refused());
        return figures;
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_IN_MILLI;
    }

    static Map<Figure, Double> cpu(Map<Role, Long> before, Map<Role, Long> after, long deliveries) {
        var figures = new EnumMap<Figure, Double>(Figure.class);
        after.forEach((role, micros) ->
                figures.put(figureOf(role), (micros - before.get(role)) / (double) Math.max(1, deliveries)));
        return figures;
    }

    private static Figure figureOf(Role role) {
        return switch (role) {
            case APP -> Figure.APP_CPU;
            case BROKER -> Figure.BROKER_CPU;
            case DATABASE -> Figure.DATABASE_CPU;
        };
    }
}
