package sarangbang.chaos;

import java.time.Duration;
import sarangbang.stack.Problem;

/** Time that passes on purpose: a fault lasts. */
final class Pause {
    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time.isNegative() ? Duration.ZERO : time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("The run was interrupted.", e);
        }
    }

    static void until(long nanos) {
        of(Duration.ofNanos(nanos - System.nanoTime()));
    }
}
