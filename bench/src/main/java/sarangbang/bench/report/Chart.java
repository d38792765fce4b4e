package sarangbang.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Medians as bars with a whisker from the least to the most of all rounds, one panel below the other, as SVG. */
public final class Chart {
    private static final int WIDTH = 860;
    private static final int LABELS = 220;
    private static final int ROW = 26;
    private static final int HEAD = 44;
    private static final int VALUES = 90;
    private static final double SCALE = WIDTH - LABELS - VALUES;

    private final Results results;
    private final StringBuilder svg = new StringBuilder();
    private int y;

    private Chart(Results results) {
        this.results = results;
    }

    public static String of(Results results, List<Panel> panels) {
        var chart = new Chart(results);
        panels.forEach(chart::draw);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %1$d %2$d" \
                font-family="system-ui, sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="#fff"/>
                %s</svg>
                """.formatted(WIDTH, chart.y + 16, chart.svg);
    }

    private void draw(Panel panel) {
        var rows = results.contenders().stream()
                .filter(one ->
                        results.median(one, panel.scenario(), panel.figure()).isPresent())
                .toList();
        var most = rows.stream()
                .flatMapToDouble(one -> Arrays.stream(results.sorted(one, panel.scenario(), panel.figure())))
                .max();
        if (most.isEmpty() || most.getAsDouble() == 0) {
            return;
        }
        text(16, y + 28, "start", "600", panel.title());
        y += HEAD;
        rows.forEach(row -> bar(row, panel, SCALE / most.getAsDouble()));
    }

    private void bar(String contender, Panel panel, double scale) {
        var values = results.sorted(contender, panel.scenario(), panel.figure());
        var median = results.median(contender, panel.scenario(), panel.figure()).orElseThrow();
        var ours = contender.endsWith("shared");
        text(LABELS - 8, y + 15, "end", ours ? "600" : "400", contender);
        add(
                "<rect x='%d' y='%d' width='%.1f' height='%d' rx='2' fill='%s'/>",
                LABELS, y + 2, Math.max(1, median * scale), ROW - 8, ours ? "#0b7285" : "#adb5bd");
        var least = LABELS + values[0] * scale;
        var most = LABELS + values[values.length - 1] * scale;
        add("<path d='M%.1f %d H%.1f' stroke='#212529'/>", least, y + ROW / 2 - 2, most);
        text((int) most + 8, y + 15, "start", "400", Table.format(median));
        y += ROW;
    }

    private void text(int x, int baseline, String anchor, String weight, String words) {
        add(
                "<text x='%d' y='%d' text-anchor='%s' font-weight='%s' fill='#212529'>%s</text>",
                x, baseline, anchor, weight, words);
    }

    private void add(String element, Object... values) {
        svg.append(String.format(Locale.ROOT, element, values)).append('\n');
    }

    public record Panel(String title, String scenario, Figure figure) {}
}
