package sarangbang.search;

import java.time.Instant;

/** From a time on, up to another. */
record Span(Instant start, Instant end) {}
