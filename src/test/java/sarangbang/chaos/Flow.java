package sarangbang.chaos;

import java.net.SocketException;

/** What a line does just now with what it is given. */
public final class Flow {
    private static final long SLOWNESS = 100; // ms a piece

    private Mode mode = Mode.PASS;

    synchronized Mode mode() {
        return mode;
    }

    synchronized void set(Mode next) {
        mode = next;
        notifyAll();
    }

    /**
     * Returns once a piece may go on: late on a slow line, and not before it is mended on a half-open one.
     *
     * @throws SocketException if the line is torn: what it held until then is lost with it
     */
    void admit() throws InterruptedException, SocketException {
        if (awaitOpen() == Mode.SLOW) {
            Thread.sleep(SLOWNESS);
        }
    }

    private synchronized Mode awaitOpen() throws InterruptedException, SocketException {
        while (mode == Mode.HALF_OPEN) {
            wait();
        }
        if (mode.tears()) {
            throw new SocketException("The line is torn");
        }
        return mode;
    }

    public enum Mode {
        PASS,
        /** Connections stand and new ones are taken; nothing comes through, and nothing is lost. */
        HALF_OPEN,
        /** Every connection is torn, new ones as soon as they come. */
        RESET,
        /** Every connection is torn, and nobody listens for new ones. */
        REFUSE,
        /** Every piece, of 16 KB at most, waits a tenth of a second: latency and a narrow line in one. */
        SLOW;

        boolean tears() {
            return this == RESET || this == REFUSE;
        }
    }
}
