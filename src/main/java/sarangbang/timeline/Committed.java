package sarangbang.timeline;

/** It is in the log for good. Told outside any transaction, and for each room in the order of this node's commits. */
public record Committed(RoomEvent event) {}
