package sarangbang.timeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;

/** What was said and what happened in the rooms: to add to it, and to read it. */
@Component
public class Timeline {

    private final Appender appender;
    private final Log log;
    private final Messages messages;
    private final Rooms rooms;
    private final Profiles profiles;

    Timeline(Appender appender, Log log, Messages messages, Rooms rooms, Profiles profiles) {
        this.appender = appender;
        this.log = log;
        this.messages = messages;
        this.rooms = rooms;
        this.profiles = profiles;
    }

    /** @param messages oldest first */
    public record Page(List<Message> messages, long head) {}

    /** @param events the oldest first, without a gap from the seq that was asked for */
    public record Events(List<RoomEvent> events, long head) {}

    /**
     * Stored when this returns.
     *
     * @return its seq; the same for the same clientId, however often it is said
     */
    public long post(RoomId room, AccountId sender, Draft draft) {
        var checked = draft.check();
        return appender.post(room, profiles.of(sender).orElseThrow(), checked);
    }

    Message message(RoomId room, long seq) {
        return withPeople(messages.bySeq(room, List.of(seq))).getFirst();
    }

    Page before(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        return new Page(withPeople(messages.before(room, seq, limit).reversed()), log.head(room));
    }

    Page after(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        return new Page(withPeople(messages.after(room, seq, limit)), log.head(room));
    }

    /** The message at {@code seq}, as many before it as after it. */
    Page around(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        var older = messages.before(room, seq, limit / 2).reversed();
        var newer = messages.after(room, seq - 1, limit - older.size());
        return new Page(withPeople(Stream.concat(older.stream(), newer.stream()).toList()), log.head(room));
    }

    Events events(RoomId room, AccountId reader, long after, int limit) {
        rooms.requireMember(room, reader);
        var rows = log.after(room, after, limit);
        var posted = rows.stream()
                .filter(row -> row.type() == RoomEvent.Type.POSTED)
                .map(Log.Row::seq)
                .toList();
        Map<Long, Message> said =
                withPeople(messages.bySeq(room, posted)).stream().collect(toMap(Message::seq, Function.identity()));
        Map<AccountId, Profile> people = profiles.of(
                rows.stream().map(Log.Row::subject).filter(Objects::nonNull).collect(toSet()));
        var events = rows.stream()
                .map(row -> new RoomEvent(
                        row.room(),
                        row.seq(),
                        row.type(),
                        row.by(),
                        row.at(),
                        said.get(row.seq()),
                        row.subject() == null ? null : people.get(row.subject()),
                        row.name()))
                .toList();
        return new Events(events, log.head(room));
    }

    public long head(RoomId room) {
        return log.head(room);
    }

    public Map<RoomId, Head> heads(Collection<RoomId> asked) {
        return log.heads(asked);
    }

    public Map<RoomId, Message> newest(Collection<RoomId> asked) {
        return withPeople(messages.newest(asked)).stream().collect(toMap(Message::room, Function.identity()));
    }

    /** @param positions how far the reader has read each room */
    public Map<RoomId, Unread> countUnread(Map<RoomId, Long> positions, AccountId reader) {
        return messages.countUnread(positions, reader);
    }

    /** The newest of what others said since, oldest first; rooms without any are left out. */
    public Map<RoomId, List<Message>> unread(Map<RoomId, Long> positions, AccountId reader, int limit) {
        return withPeople(messages.unread(positions, reader, limit)).stream().collect(groupingBy(Message::room));
    }

    private List<Message> withPeople(List<Messages.Row> rows) {
        var people = profiles.of(rows.stream().map(Messages.Row::sender).collect(toSet()));
        return rows.stream()
                .map(row -> {
                    var sender = Objects.requireNonNull(people.get(row.sender()));
                    var said = new Draft.Checked(row.clientId(), row.body(), row.replyTo());
                    return Message.posted(row.room(), row.seq(), said, sender, row.mentions(), row.at());
                })
                .toList();
    }
}
