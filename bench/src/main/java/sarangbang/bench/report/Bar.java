package sarangbang.bench.report;

import java.util.Locale;

/**
 * What is asked of a ratio of two medians of one run.
 *
 * @param least that must be reached: at least so much, or, if lower is better, at most
 * @param reach for which it is worth going on
 */
public record Bar(
        String title, Side over, Side under, Figure figure, double least, double reach, boolean lowerIsBetter) {

    /** @return empty if one of the two was not measured */
    public String verdict(Results results) {
        var above = results.median(over.contender(), over.scenario(), figure);
        var below = results.median(under.contender(), under.scenario(), figure);
        if (above.isEmpty() || below.isEmpty() || below.getAsDouble() == 0) {
            return "";
        }
        var ratio = above.getAsDouble() / below.getAsDouble();
        var reached = lowerIsBetter ? ratio <= least : ratio >= least;
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %s %s | %s | %s |%n",
                title,
                ratio,
                lowerIsBetter ? "≤" : "≥",
                Table.format(least),
                Table.format(reach),
                reached ? "yes" : "no");
    }

    public record Side(String contender, String scenario) {}
}
