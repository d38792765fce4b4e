package sarangbang.timeline;

import java.time.Instant;

/**
 * What a message said from some time on, until it was edited again.
 *
 * @param seq of the event that said it
 */
record Version(long seq, Instant at, String body) {}
