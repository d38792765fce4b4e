package sarangbang.search;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import sarangbang.room.RoomId;

/**
 * A search as somebody asks for it.
 *
 * @param zone of the days in it
 * @param room the only one to look in
 * @param end before which to look
 */
record Asked(Question question, ZoneId zone, @Nullable RoomId room, Position end) {}
