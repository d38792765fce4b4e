package sarangbang.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sarangbang.Invalid;
import sarangbang.account.AccountId;
import sarangbang.account.Told;
import sarangbang.room.MemberJoined;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;
import sarangbang.timeline.Message;
import sarangbang.timeline.Timeline;

/** What waits for somebody, and what he has seen of it. */
@Component
public class Inbox {

    private static final int NEWEST = 20;

    private final ReadPositions positions;
    private final Rooms rooms;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    Inbox(ReadPositions positions, Rooms rooms, Timeline timeline, ApplicationEventPublisher events) {
        this.positions = positions;
        this.rooms = rooms;
        this.timeline = timeline;
        this.events = events;
    }

    /** What the reader's other devices hear. */
    record Read(String type, RoomId room, long seq, long unread, long mentions) {}

    /** What was said before somebody came does not wait for him. */
    @EventListener
    void on(MemberJoined joined) {
        positions.move(joined.account(), joined.room(), timeline.head(joined.room()));
    }

    Map<RoomId, List<Message>> waiting(AccountId reader) {
        var read = positions.of(reader, rooms.placesOf(reader).keySet());
        return timeline.unread(read, reader, NEWEST);
    }

    /** @param seq up to which the room was read; a lower one than before changes nothing */
    public void read(RoomId room, AccountId reader, long seq) {
        rooms.requireMember(room, reader);
        if (seq < 0 || seq > timeline.head(room)) {
            throw new Invalid("seq", "0 to the room's head");
        }
        if (positions.move(reader, room, seq)) {
            var left = timeline.countUnread(positions.of(reader, Set.of(room)), reader)
                    .get(room);
            events.publishEvent(new Told(
                    reader,
                    new Read(
                            "read",
                            room,
                            seq,
                            left == null ? 0 : left.messages(),
                            left == null ? 0 : left.mentions())));
        }
    }
}
