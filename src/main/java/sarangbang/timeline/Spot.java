package sarangbang.timeline;

import sarangbang.room.RoomId;

/** Where a message stands: its room and the seq of its posting. */
public record Spot(RoomId room, long seq) {}
