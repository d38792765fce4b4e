package sarangbang.bench.load;

import java.util.function.LongConsumer;

/** One who talks in a room, and how many readers have yet to hear each of his latest messages. */
final class Sender {
    private static final int WINDOW = 1 << 14; // messages under way at once, at most

    private final int id;
    private final Guest guest;
    private final String destination;
    private final int readers;
    private final int run;
    private final int[] awaited = new int[WINDOW];
    private final long[] due = new long[WINDOW];
    private int number;
    private int oldest = 1;

    Sender(int id, Guest guest, String destination, int readers, int run) {
        this.id = id;
        this.guest = guest;
        this.destination = destination;
        this.readers = readers;
        this.run = run;
    }

    /** @return whether there was room for it; a server so far behind gets no more */
    boolean say(long when) {
        if (number + 1 - oldest >= WINDOW) {
            return false;
        }
        number++;
        awaited[at(number)] = readers;
        due[at(number)] = when;
        guest.write(Frames.post(destination, new Mark(run, id, number, when)));
        return true;
    }

    /** @return whether all have it now */
    boolean heard(int which) {
        if (which < oldest || --awaited[at(which)] > 0) {
            return false;
        }
        passDone();
        return true;
    }

    /** Nobody will hear it. @return whether it was waited for */
    boolean refused(int which) {
        if (which < oldest || which > number || awaited[at(which)] == 0) {
            return false;
        }
        awaited[at(which)] = 0;
        passDone();
        return true;
    }

    private void passDone() {
        while (oldest <= number && awaited[at(oldest)] <= 0) {
            oldest++;
        }
    }

    /** Deliveries that are still to come. */
    long owed() {
        long owed = 0;
        for (int one = oldest; one <= number; one++) {
            owed += Math.max(0, awaited[at(one)]);
        }
        return owed;
    }

    /** @param dueAt is given for each delivery that is still to come when it was due */
    void eachOwed(LongConsumer dueAt) {
        for (int one = oldest; one <= number; one++) {
            for (int copy = 0; copy < awaited[at(one)]; copy++) {
                dueAt.accept(due[at(one)]);
            }
        }
    }

    private static int at(int number) {
        return number & WINDOW - 1;
    }
}
