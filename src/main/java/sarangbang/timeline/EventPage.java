package sarangbang.timeline;

import java.util.List;

/**
 * @param events the oldest first, without a gap from the seq that was asked for
 * @param head of the room at that moment
 */
public record EventPage(List<RoomEvent> events, long head) {}
