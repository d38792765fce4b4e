package sarangbang.timeline;

import java.time.Instant;
import sarangbang.room.RoomId;

/**
 * How far a room's log moves on with one commit.
 *
 * @param said seq of the last message of the commit, or 0 if it has none
 */
record Step(RoomId room, long head, long lastLeave, long said, Instant at) {

    static Step of(Entry entry) {
        var event = entry.event();
        long said = event.type() == EventType.POSTED ? event.seq() : 0;
        return new Step(event.room(), event.seq(), entry.lastLeave(), said, event.at());
    }

    Step then(Step next) {
        return new Step(room, next.head, next.lastLeave, Math.max(said, next.said), next.at);
    }
}
