package sarangbang.bench.contender;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What must be undone, last things first, by whoever comes first: the one who measures, or Ctrl-C in the middle of a
 * start. One that fails does not keep the others.
 */
public final class Ends implements AutoCloseable {
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private boolean closed;

    synchronized void add(Runnable end) {
        if (closed) {
            end.run();
            throw new IllegalStateException("It is being stopped");
        }
        ends.push(end);
    }

    @Override
    public synchronized void close() {
        closed = true;
        RuntimeException first = null;
        while (!ends.isEmpty()) {
            try {
                ends.pop().run();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
