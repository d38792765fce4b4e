package sarangbang.timeline;

import java.time.Duration;
import sarangbang.room.RoomId;

/**
 * How far a room's log goes.
 *
 * @param quiet how long nothing has happened in it
 */
public record Extent(RoomId room, long head, Duration quiet) {}
