package sarangbang.preview;

import java.util.function.LongSupplier;

/** How many links of one person are looked behind: some at once, then one a second, and few that wait. */
final class Pace {

    private static final int AT_ONCE = 10;
    private static final int MOST_WAITING = 2;
    private static final double PER_NANO = 1e-9;

    private final LongSupplier nanos;
    private double left = AT_ONCE;
    private long since;
    private int waiting;

    Pace(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** @return false if it is too much */
    synchronized boolean begin() {
        var now = nanos.getAsLong();
        left = Math.min(AT_ONCE, left + (now - since) * PER_NANO);
        since = now;
        if (waiting == MOST_WAITING || left < 1) {
            return false;
        }
        left--;
        waiting++;
        return true;
    }

    synchronized void end() {
        waiting--;
    }
}
