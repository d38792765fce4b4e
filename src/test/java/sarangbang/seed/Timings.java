package sarangbang.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long one thing took, many times: in ms, the shortest first. */
record Timings(List<Double> sorted) {
    static Timings of(int times, Runnable work) {
        var taken = new ArrayList<Double>(times);
        for (int turn = 0; turn < times; turn++) {
            long start = System.nanoTime();
            work.run();
            taken.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(taken);
        return new Timings(taken);
    }

    double at(double share) {
        return sorted.get((int) (sorted.size() * share));
    }

    double most() {
        return sorted.getLast();
    }
}
