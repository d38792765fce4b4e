package sarangbang.timeline;

import java.time.Instant;

/**
 * The end of a room's log, while it is locked.
 *
 * @param head seq of the last event
 * @param lastLeave seq of the last that ended a membership, or 0
 * @param now by the database's clock, and not before the last event: those of the nodes may be wrong
 */
record Tail(long head, long lastLeave, Instant now) {

    Tail after(RoomEvent event) {
        return new Tail(event.seq(), event.type() == EventType.LEFT ? event.seq() : lastLeave, now);
    }
}
