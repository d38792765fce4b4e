package sarangbang.timeline;

import java.time.Instant;

/** @param seq of a room's last event; {@code activeAt} its time, or the room's own where nothing happened yet */
public record Head(long seq, Instant activeAt) {}
