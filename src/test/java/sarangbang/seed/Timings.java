package sarangbang.seed;

import java.util.List;

/** How long one thing took, many times: in ms, the shortest first. */
record Timings(List<Double> sorted) {
    static Timings of(List<Double> taken) {
        return new Timings(taken.stream().sorted().toList());
    }

    double at(double share) {
        return sorted.get((int) (sorted.size() * share));
    }

    double most() {
        return sorted.getLast();
    }
}
