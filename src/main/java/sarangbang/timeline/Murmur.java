package sarangbang.timeline;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/**
 * An {@link Aside} as a room hears it.
 *
 * @param lastLeave seq of the room's last leave: whoever left by then does not hear it
 * @param except whose own sockets need not hear it
 * @param body sent as JSON on the room's topic
 * @param fleeting whether it is worth nothing later; otherwise it holds until the next of its kind
 */
public record Murmur(
        RoomId room, long lastLeave, @Nullable AccountId except, Map<String, Object> body, boolean fleeting) {}
