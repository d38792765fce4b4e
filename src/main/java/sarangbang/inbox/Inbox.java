package sarangbang.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private final Standings standings;
    private final Rooms rooms;
    private final Timeline timeline;
    private final Readers readers;
    private final ApplicationEventPublisher events;

    Inbox(
            ReadPositions positions,
            Standings standings,
            Rooms rooms,
            Timeline timeline,
            Readers readers,
            ApplicationEventPublisher events) {
        this.positions = positions;
        this.standings = standings;
        this.rooms = rooms;
        this.timeline = timeline;
        this.readers = readers;
        this.events = events;
    }

    /**
     * What the reader's other devices hear: how far it is read now, and what is left.
     *
     * @param version of two tellings about a room the one with the higher version holds
     */
    record Read(String type, RoomId room, long seq, long unread, long mentions, long version) {}

    /** What was said before somebody came does not wait for him. */
    @EventListener
    void on(MemberJoined joined) {
        positions.move(joined.account(), joined.room(), timeline.head(joined.room()));
    }

    /** The newest of what others said since, in each room oldest first. */
    public Map<RoomId, List<Message>> waiting(AccountId reader) {
        var read = positions.of(reader, rooms.placesOf(reader).keySet());
        return timeline.unread(read, reader, NEWEST);
    }

    /** What of it calls him, in these rooms, however much was said after it. */
    public Map<RoomId, List<Message>> calling(AccountId reader, Collection<RoomId> some) {
        return timeline.calling(positions.of(reader, some), reader, NEWEST);
    }

    /** @param seq up to which the room was read; a lower one than before changes nothing */
    public void read(RoomId room, AccountId reader, long seq) {
        check(room, reader, seq, 0);
        if (positions.move(reader, room, seq)) {
            readers.moved(room, reader, seq);
            tell("read", room, reader);
            events.publishEvent(new RoomRead(room, reader, seq));
        }
    }

    /** @param seq of the first message that is to be unread again; what was not read anyway stays so */
    void unread(RoomId room, AccountId reader, long seq) {
        check(room, reader, seq, 1);
        if (positions.moveBack(reader, room, seq - 1)) {
            tell("unread", room, reader);
        }
    }

    private void check(RoomId room, AccountId reader, long seq, long least) {
        rooms.requireMember(room, reader);
        if (seq < least || seq > timeline.head(room)) {
            throw new Invalid("seq", least + " to the room's head");
        }
    }

    private void tell(String type, RoomId room, AccountId reader) {
        var now = standings.of(reader, room);
        var position = now.position();
        var left = now.left();
        events.publishEvent(new Told(
                reader, new Read(type, room, position.seq(), left.messages(), left.mentions(), position.version())));
    }
}
