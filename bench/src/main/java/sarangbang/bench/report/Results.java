package sarangbang.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** All results of one run. */
public final class Results {
    private final List<Result> all = new ArrayList<>();

    public void add(Result result) {
        all.add(result);
    }

    public List<Result> all() {
        return all;
    }

    public boolean has(String contender) {
        return all.stream().anyMatch(result -> result.contender().equals(contender));
    }

    /** In the order in which they were measured first. */
    public List<String> contenders() {
        return all.stream().map(Result::contender).distinct().toList();
    }

    public List<String> scenarios() {
        return all.stream().map(Result::scenario).distinct().toList();
    }

    /** Those that some contender has in the scenario. */
    List<Figure> figures(String scenario) {
        return Arrays.stream(Figure.values())
                .filter(figure -> all.stream()
                        .anyMatch(result -> result.scenario().equals(scenario)
                                && result.figures().containsKey(figure)))
                .toList();
    }

    /** Middle one of all rounds, sorted. */
    public OptionalDouble median(String contender, String scenario, Figure figure) {
        var values = sorted(contender, scenario, figure);
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        var middle = values.length / 2;
        return OptionalDouble.of(values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2);
    }

    double[] sorted(String contender, String scenario, Figure figure) {
        return values(contender, scenario, figure).sorted().toArray();
    }

    private DoubleStream values(String contender, String scenario, Figure figure) {
        return all.stream()
                .filter(one ->
                        one.contender().equals(contender) && one.scenario().equals(scenario))
                .filter(one -> one.figures().containsKey(figure))
                .mapToDouble(one -> one.figures().get(figure));
    }
}
