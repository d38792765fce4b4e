package sarangbang.chaos;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** How often each promise was broken, with the first examples; and figures that are no faults. */
final class Report {

    private static final int EXAMPLES = 5;

    private final Map<Promise, Long> broken = new EnumMap<>(Promise.class);
    private final Map<Promise, List<String>> examples = new EnumMap<>(Promise.class);
    private final Map<String, String> figures = new LinkedHashMap<>();

    void breaks(Promise promise, String example) {
        broken.merge(promise, 1L, Long::sum);
        var few = examples.computeIfAbsent(promise, first -> new ArrayList<>());
        if (few.size() < EXAMPLES) {
            few.add(example);
        }
    }

    void figure(String what, Object figure) {
        figures.put(what, String.valueOf(figure));
    }

    long count(Promise promise) {
        return broken.getOrDefault(promise, 0L);
    }

    /** Those that were not kept. */
    Set<Promise> broken() {
        return new TreeSet<>(broken.keySet());
    }

    boolean isClean() {
        return broken.isEmpty();
    }

    Map<String, String> figures() {
        return figures;
    }

    void print(Consumer<String> out) {
        figures.forEach((what, figure) -> out.accept("%12s  %s".formatted(figure, what)));
        for (var promise : Promise.values()) {
            out.accept("%12d  %s".formatted(count(promise), promise.text));
            examples.getOrDefault(promise, List.of()).forEach(example -> out.accept("%14s- %s".formatted("", example)));
        }
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        print(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
