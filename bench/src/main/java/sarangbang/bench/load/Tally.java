package sarangbang.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What was counted in a window. How much was delivered is counted by when it came; how late it was, by when it was due:
 * what was due in the window counts even if it comes after its end. Of the loop's thread alone.
 */
final class Tally {
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(5);
    private static final int DIGITS = 3;

    private final Histogram latency = new Histogram(LONGEST, DIGITS);
    private final Histogram lateness = new Histogram(LONGEST, DIGITS);
    private long from;
    private long to;
    private boolean open;
    private long completed;
    private long delivered;
    private long doubled;
    private long disordered;
    private long refused;
    private long dropped;

    void open(long now) {
        latency.reset();
        lateness.reset();
        completed = delivered = doubled = disordered = refused = dropped = 0;
        from = now;
        to = Long.MAX_VALUE;
        open = true;
    }

    void shut(long now) {
        to = now;
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /** @param due in ns, as is now */
    void sent(long due, long now) {
        record(lateness, due, now);
    }

    /** For the first time to this reader. */
    void delivered(long due, long now) {
        delivered += open ? 1 : 0;
        record(latency, due, now);
    }

    /** It did not come, and by now it is so old. */
    void undelivered(long due, long now) {
        record(latency, due, now);
    }

    private void record(Histogram histogram, long due, long now) {
        if (due >= from && due < to) {
            histogram.recordValue(Math.min(LONGEST, TimeUnit.NANOSECONDS.toMicros(Math.max(0, now - due))));
        }
    }

    /** All readers have it. */
    void completed() {
        completed += open ? 1 : 0;
    }

    void doubled() {
        doubled++;
    }

    /** Delivered after one that its sender had sent later. */
    void disordered() {
        disordered++;
    }

    /** The server said no to it. */
    void refused() {
        refused++;
    }

    /** Not even sent: too many were under way. */
    void dropped() {
        dropped++;
    }

    long soFar() {
        return delivered;
    }

    Counted read() {
        return new Counted(
                (to - from) / 1e9,
                completed,
                delivered,
                doubled,
                disordered,
                refused + dropped,
                latency.copy(),
                lateness.copy());
    }
}
