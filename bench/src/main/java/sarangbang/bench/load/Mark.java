package sarangbang.bench.load;

import io.netty.buffer.ByteBuf;
import java.util.Optional;

/**
 * What a message says about itself, somewhere in its body: {@code ~run.sender.number.due~}. Whatever a server wraps
 * around it, JSON or its own headers, the mark is found in it.
 *
 * @param run which gathering it is of: the room may have others' messages
 * @param number of the sender's message, from 1 on, without a gap
 * @param due when it was to be sent, in {@link System#nanoTime()} of this JVM
 */
record Mark(int run, int sender, int number, long due) {
    private static final byte EDGE = '~';

    String text() {
        return "~" + run + "." + sender + "." + number + "." + due + "~";
    }

    /** That in the readable bytes of a frame; empty if there is none: no message of ours. */
    static Optional<Mark> find(ByteBuf frame) {
        var edge = frame.indexOf(frame.readerIndex(), frame.writerIndex(), EDGE);
        if (edge < 0) {
            return Optional.empty();
        }
        var digits = new Digits(frame, edge + 1);
        return Optional.of(new Mark((int) digits.next(), (int) digits.next(), (int) digits.next(), digits.next()));
    }

    private static final class Digits {
        private final ByteBuf frame;
        private int at;

        Digits(ByteBuf frame, int at) {
            this.frame = frame;
            this.at = at;
        }

        /** Up to the next byte that is no digit, which is passed over. */
        long next() {
            long number = 0;
            for (int digit = frame.getByte(at++) - '0'; digit >= 0 && digit <= 9; digit = frame.getByte(at++) - '0') {
                number = number * 10 + digit;
            }
            return number;
        }
    }
}
