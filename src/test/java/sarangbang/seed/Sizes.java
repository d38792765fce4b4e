package sarangbang.seed;

import java.util.Arrays;

/** How many messages each room gets: a few very busy ones, many small. */
final class Sizes {
    private static final double STEEPNESS = 1.3;
    private static final int FLATTENED = 5;

    private Sizes() {}

    /** Falling, at least one each, {@code messages} together; which must be no less than {@code rooms}. */
    static long[] of(long messages, int rooms) {
        var weights = new double[rooms];
        Arrays.setAll(weights, room -> Math.pow(room + 1.0 + FLATTENED, -STEEPNESS));
        var together = Arrays.stream(weights).sum();
        var sizes = new long[rooms];
        long left = messages - rooms;
        Arrays.setAll(sizes, room -> 1 + (long) Math.floor((messages - rooms) * (weights[room] / together)));
        left -= Arrays.stream(sizes).sum() - rooms;
        sizes[0] += left;
        return sizes;
    }
}
