package sarangbang.timeline;

import java.util.Map;
import sarangbang.room.RoomId;

/**
 * An {@link Aside} as a room hears it.
 *
 * @param lastLeave seq of the room's last leave: whoever left by then does not hear it
 * @param body sent as JSON on the room's topic
 * @param fleeting whether it is worth nothing later; otherwise it holds until the next of its kind
 */
public record Murmur(RoomId room, long lastLeave, Map<String, Object> body, boolean fleeting) {}
