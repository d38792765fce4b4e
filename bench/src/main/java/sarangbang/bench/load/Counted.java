package sarangbang.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What came of a window.
 *
 * @param completed messages that all their readers got
 * @param disordered deliveries after one that the same sender had sent later
 * @param refused messages that the server did not take, or that were not sent because it was too far behind
 * @param latency in µs, from when a message was due in the window to when a reader had it
 * @param lateness in µs, of the load generator itself: from when a message was due to when it was sent
 */
public record Counted(
        double seconds,
        long completed,
        long delivered,
        long doubled,
        long disordered,
        long refused,
        Histogram latency,
        Histogram lateness) {}
