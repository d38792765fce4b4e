package sarangbang.timeline;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Profiles;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;

/** A member leafs through a room: pages of what was said, and of what happened. */
@Component
class Reading {

    private final Log log;
    private final Messages messages;
    private final Rooms rooms;
    private final Profiles profiles;

    Reading(Log log, Messages messages, Rooms rooms, Profiles profiles) {
        this.log = log;
        this.messages = messages;
        this.rooms = rooms;
        this.profiles = profiles;
    }

    /** @param messages oldest first */
    record Page(List<Message> messages, long head) {}

    /** @param events the oldest first, without a gap from the seq that was asked for */
    record Events(List<RoomEvent> events, long head) {}

    Page before(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        return page(room, messages.before(room, seq, limit).reversed());
    }

    Page after(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        return page(room, messages.after(room, seq, limit));
    }

    /** The message at {@code seq}, half of the others before it, the rest after it. */
    Page around(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        var older = messages.before(room, seq, limit / 2).reversed();
        var newer = messages.after(room, seq - 1, limit - older.size());
        return page(room, Stream.concat(older.stream(), newer.stream()).toList());
    }

    private Page page(RoomId room, List<Messages.Row> rows) {
        return new Page(withSenders(rows), log.head(room));
    }

    Events events(RoomId room, AccountId reader, long after, int limit) {
        rooms.requireMember(room, reader);
        var rows = log.after(room, after, limit);
        var posted = rows.stream()
                .filter(row -> row.type() == RoomEvent.Type.POSTED)
                .map(Log.Row::seq)
                .toList();
        var said = withSenders(messages.bySeq(room, posted)).stream().collect(toMap(Message::seq, Function.identity()));
        var people = profiles.of(
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

    Message message(RoomId room, long seq) {
        return withSenders(messages.bySeq(room, List.of(seq))).getFirst();
    }

    List<Message> withSenders(List<Messages.Row> rows) {
        var people = profiles.of(rows.stream().map(Messages.Row::sender).collect(toSet()));
        return rows.stream()
                .map(row -> row.by(Objects.requireNonNull(people.get(row.sender()))))
                .toList();
    }
}
