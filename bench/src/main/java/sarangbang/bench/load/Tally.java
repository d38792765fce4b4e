package sarangbang.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What was counted since it was last cleared. Of the loop's thread alone. */
final class Tally {
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(5);
    private static final int DIGITS = 3;

    private final Histogram latency = new Histogram(LONGEST, DIGITS);
    private long sent;
    private long delivered;
    private long doubled;
    private long disordered;

    void clear() {
        latency.reset();
        sent = 0;
        delivered = 0;
        doubled = 0;
        disordered = 0;
    }

    void sent() {
        sent++;
    }

    /** For the first time to this reader, so long after it was due, in ns. */
    void delivered(long nanos) {
        delivered++;
        latency.recordValue(Math.min(LONGEST, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    void doubled() {
        doubled++;
    }

    /** Delivered after one that its sender had sent later. */
    void disordered() {
        disordered++;
    }

    Counted read(double seconds) {
        return new Counted(seconds, sent, delivered, doubled, disordered, latency.copy());
    }
}
