package sarangbang.bench;

import java.util.List;
import java.util.stream.Collectors;
import sarangbang.bench.contender.Comparand;
import sarangbang.bench.report.Bar;
import sarangbang.bench.report.Bar.Side;
import sarangbang.bench.report.Figure;
import sarangbang.bench.report.Results;

/** What the shared relay is held to, as ratios of medians of one run. */
final class Bars {
    private final Sizes sizes;
    private final String shared;
    private final String stock;

    Bars(Sizes sizes, String shared, String stock) {
        this.sizes = sizes;
        this.shared = shared;
        this.stock = stock;
    }

    String verdicts(Results results) {
        return all().stream()
                .map(bar -> bar.verdict(results))
                .collect(Collectors.joining(
                        "",
                        "\n| ratio of medians | here | at least | reach for | reached |\n|---|---|---|---|---|\n",
                        ""));
    }

    private List<Bar> all() {
        var simple = Comparand.SIMPLE.title();
        var redis = Comparand.REDIS.title();
        return List.of(
                more("W1 deliveries/s, shared : stock", stock, Scenario.W1, Figure.DELIVERIES, 10, 50),
                more("W1, shared with commits : simple broker without", simple, Scenario.W1, Figure.DELIVERIES, 1.2, 6),
                more("W1, shared : Redis Pub/Sub", redis, Scenario.W1, Figure.DELIVERIES, 2, 12),
                more("W2 messages/s, shared : stock", stock, Scenario.W2, Figure.MESSAGES, 3, 5),
                less("p99 of W1 at its rate, shared : stock", Scenario.W1_RATE),
                less("p99 of W2 at its rate, shared : stock", Scenario.W2_RATE),
                new Bar(
                        "storm, stock : shared",
                        side(stock, Scenario.STORM),
                        side(shared, Scenario.STORM),
                        Figure.SECONDS,
                        4,
                        15,
                        false));
    }

    private Bar more(String title, String other, Scenario scenario, Figure figure, double least, double reach) {
        return new Bar(title, side(shared, scenario), side(other, scenario), figure, least, reach, false);
    }

    private Bar less(String title, Scenario scenario) {
        return new Bar(title, side(shared, scenario), side(stock, scenario), Figure.P99, 0.6, 0.4, true);
    }

    private Side side(String contender, Scenario scenario) {
        return new Side(contender, scenario.title(sizes));
    }
}
