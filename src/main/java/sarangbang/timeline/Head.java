package sarangbang.timeline;

import java.time.Instant;

/**
 * @param seq of a room's last event
 * @param activeAt its time, or the room's own where nothing happened yet
 * @param lastLeave seq of the room's last leave, or 0
 */
public record Head(long seq, Instant activeAt, long lastLeave) {}
