package sarangbang.room;

/**
 * Something of a room that is told to who listens just now, and not kept.
 *
 * @param lastLeave seq of the room's last leave: whoever left by then does not hear it
 * @param body sent as JSON on the room's topic
 */
public record Fleeting(RoomId room, long lastLeave, Object body) {}
