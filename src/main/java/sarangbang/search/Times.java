package sarangbang.search;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import sarangbang.timeline.Utterance;

/** When each message of a block was said, by its place in it; in a few bytes, because they are read for many blocks. */
final class Times {

    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private final long first;
    private final long[] micros = new long[Block.LENGTH];
    /** A bit for each place that has a message. */
    private long places;

    private Times(Instant since) {
        this.first = Position.micros(since);
    }

    /** @param said of one block, the oldest first */
    static byte[] written(List<Utterance> said) {
        var bytes = new ByteArrayOutputStream();
        long last = Position.micros(said.getFirst().at());
        for (var one : said) {
            long now = Math.max(last, Position.micros(one.at()));
            bytes.write(Block.placeOf(one.spot().seq()));
            write(now - last, bytes);
            last = now;
        }
        return bytes.toByteArray();
    }

    private static void write(long number, ByteArrayOutputStream bytes) {
        long left = number;
        while (left >= MORE) {
            bytes.write((int) (left & (MORE - 1)) | MORE);
            left >>>= BITS;
        }
        bytes.write((int) left);
    }

    /** @param since time of the first message */
    static Times read(Instant since, byte[] written) {
        var times = new Times(since);
        var bytes = ByteBuffer.wrap(written);
        long last = times.first;
        while (bytes.hasRemaining()) {
            int place = bytes.get();
            last += number(bytes);
            times.micros[place] = last;
            times.places |= 1L << place;
        }
        return times;
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; ; shift += BITS) {
            int next = bytes.get() & 0xFF;
            number |= (long) (next & (MORE - 1)) << shift;
            if (next < MORE) {
                return number;
            }
        }
    }

    /** A bit for each place that has a message. */
    long places() {
        return places;
    }

    Instant at(int place) {
        return Position.time(micros[place]);
    }
}
