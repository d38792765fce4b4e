package sarangbang.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Gives out what comes in the order of its seq, each once: holds n+2 until n+1 is there. It holds a bounded number; what
 * it lets go of it knows to lack, and it comes again from the log. Not safe for several threads.
 */
final class OrderBuffer<T> {

    private final int mostHeld;
    private final TreeMap<Long, T> held = new TreeMap<>();
    private long last;
    /** The highest seq that was heard of; what the receiver says he has is no proof of it. */
    private long newest;

    /** @param last seq that was given out, or that the receiver has */
    OrderBuffer(long last, int mostHeld) {
        this.last = last;
        this.mostHeld = mostHeld;
    }

    record Numbered<T>(long seq, T event) {}

    /** @return what may be given out now, in order */
    List<Numbered<T>> take(long seq, T event) {
        newest = Math.max(newest, seq);
        if (seq <= last) {
            return List.of();
        }
        if (seq > last + 1) {
            hold(seq, event);
            return List.of();
        }
        var next = new ArrayList<Numbered<T>>();
        next.add(new Numbered<>(seq, event));
        last = seq;
        while (!held.isEmpty() && held.firstKey() <= last + 1) {
            var first = held.pollFirstEntry();
            if (first.getKey() == last + 1) {
                last++;
                next.add(new Numbered<>(last, first.getValue()));
            }
        }
        return next;
    }

    /** Of too many those that come first are kept: they are needed first. */
    private void hold(long seq, T event) {
        held.put(seq, event);
        if (held.size() > mostHeld) {
            held.pollLastEntry();
        }
    }

    /** The receiver starts afresh behind this seq. */
    void reset(long head) {
        last = head;
        newest = Math.max(newest, head);
        held.headMap(head, true).clear();
    }

    /** Seq of the last one given out. */
    long last() {
        return last;
    }

    /** Whether something that exists was not given out. */
    boolean lacks() {
        return newest > last;
    }
}
