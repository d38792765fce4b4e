package sarangbang.timeline;

/**
 * It is in the log for good. Told outside any transaction, and for each room in the order of this node's commits.
 *
 * @param lastLeave seq of the room's last {@code member.left} up to this event, or 0: whoever left by then must not hear it
 */
public record Committed(RoomEvent event, long lastLeave) {}
