package sarangbang.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What came of a window.
 *
 * @param disordered deliveries after one that the same sender had sent later
 * @param latency in µs, from when a message was due to when a reader had it
 */
public record Counted(double seconds, long sent, long delivered, long doubled, long disordered, Histogram latency) {}
