package sarangbang.bench.load;

import java.util.Arrays;

/** One who talks in a room, and how many readers have yet to hear each of his latest messages. */
final class Sender {
    private static final int WINDOW = 1 << 14; // messages under way at once, at most

    private final int id;
    private final Guest guest;
    private final String room;
    private final int readers;
    private final int[] awaited = new int[WINDOW];
    private final long run;
    private int number;
    private int oldest = 1;

    Sender(int id, Guest guest, String room, int readers, long run) {
        this.id = id;
        this.guest = guest;
        this.room = room;
        this.readers = readers;
        this.run = run;
    }

    /** @return whether there was room for it; a server so far behind gets no more */
    boolean say(long due) {
        if (number + 1 - oldest >= WINDOW) {
            return false;
        }
        number++;
        awaited[number & WINDOW - 1] = readers;
        guest.write(Frames.post(room, run, new Mark(id, number, due)));
        return true;
    }

    /** @return whether all have it now */
    boolean heard(int which) {
        if (which < oldest || --awaited[which & WINDOW - 1] > 0) {
            return false;
        }
        while (oldest <= number && awaited[oldest & WINDOW - 1] <= 0) {
            oldest++;
        }
        return true;
    }

    /** Deliveries that are still to come. */
    long owed() {
        long owed = 0;
        for (int one = oldest; one <= number; one++) {
            owed += Math.max(0, awaited[one & WINDOW - 1]);
        }
        return owed;
    }

    /** What has not come by now never will. */
    void writeOff() {
        Arrays.fill(awaited, 0);
        oldest = number + 1;
    }
}
