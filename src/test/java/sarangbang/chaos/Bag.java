package sarangbang.chaos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Faults in an order of chance, each once before any comes again: a short run sees as many as a run can. */
final class Bag {
    private final List<Fault> all;
    private final Random random;
    private final Deque<Fault> left = new ArrayDeque<>();

    Bag(List<Fault> faults, Random random) {
        this.all = faults.stream().filter(Fault::canBeDrawn).toList();
        this.random = random;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Fault draw() {
        if (left.isEmpty()) {
            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            left.addAll(shuffled);
        }
        return left.remove();
    }

    /** Back for later: it did not go with what was drawn before it. */
    void putBack(Fault fault) {
        left.addFirst(fault);
    }
}
