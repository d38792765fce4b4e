package sarangbang.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Markdown, which reads as well on a terminal: a table for each scenario, medians of all rounds. */
public final class Table {
    private Table() {}

    public static String of(Results results) {
        return results.scenarios().stream()
                .map(scenario -> "\n" + scenario + "\n\n" + of(results, scenario))
                .collect(Collectors.joining("\n"));
    }

    private static String of(Results results, String scenario) {
        var figures = results.figures(scenario);
        var text = new StringBuilder("| |");
        figures.forEach(figure -> text.append(' ').append(figure.title()).append(" |"));
        text.append("\n|---|").append("---|".repeat(figures.size())).append('\n');
        results.contenders().forEach(contender -> text.append(row(results, contender, scenario, figures)));
        return text.toString();
    }

    private static String row(Results results, String contender, String scenario, List<Figure> figures) {
        return figures.stream()
                .map(figure -> results.median(contender, scenario, figure))
                .map(median -> median.isPresent() ? format(median.getAsDouble()) : "–")
                .collect(Collectors.joining(" | ", "| " + contender + " | ", " |\n"));
    }

    /** Three digits that count, and no false ones after them. */
    static String format(double value) {
        var size = Math.abs(value);
        return value == Math.rint(value) || size >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }
}
