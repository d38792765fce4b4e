package sarangbang.timeline;

/**
 * An event as it stands in the log.
 *
 * @param lastLeave seq of the room's last {@code member.left}, at the least up to this event, or 0: whoever left by then
 *     must not hear it
 */
public record Entry(RoomEvent event, long lastLeave) {}
