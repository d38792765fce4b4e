package sarangbang.outside;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Somebody outside, who may be slow, or say nothing. Whoever asks keeps those waiting who want to ask others: so few ask at
 * the same time, and one who did not answer several times in a row is left alone for a while.
 */
final class Host {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration WHILE = Duration.ofMinutes(1);
    private static final int MANY = 3;

    private final Semaphore turns;
    private final LongSupplier nanos;
    private int silences;
    private long silentSince;

    Host(int atOnce, LongSupplier nanos) {
        this.turns = new Semaphore(atOnce);
        this.nanos = nanos;
    }

    /**
     * @param longest nanoseconds to wait for a turn, if there is so much patience
     * @throws NotReached if it is of no use to ask now; else {@link #end} follows
     */
    void begin(long longest) throws NotReached, InterruptedException {
        if (!mayBeAsked()) {
            throw new NotReached("It has not answered lately");
        }
        if (!turns.tryAcquire(Math.min(longest, PATIENCE.toNanos()), TimeUnit.NANOSECONDS)) {
            throw new NotReached("Too many ask it already");
        }
    }

    void end() {
        turns.release();
    }

    private synchronized boolean mayBeAsked() {
        if (silences < MANY) {
            return true;
        }
        if (nanos.getAsLong() - silentSince < WHILE.toNanos()) {
            return false;
        }
        // One finds out whether it is back, and the others wait for that.
        silentSince = nanos.getAsLong();
        return true;
    }

    synchronized void answered() {
        silences = 0;
    }

    synchronized void saidNothing() {
        silences++;
        silentSince = nanos.getAsLong();
    }
}
