package sarangbang.timeline;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import sarangbang.account.AccountId;
import sarangbang.account.Profiles;
import sarangbang.room.RoomId;
import sarangbang.room.Rooms;

/**
 * A member leafs through a room: pages of what was said, and of what happened. All that one answer says is of one
 * moment, membership too: whoever is removed meanwhile does not read what came after.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Reading {

    private final Log log;
    private final Chronicle chronicle;
    private final Messages messages;
    private final Reactions reactions;
    private final Rooms rooms;
    private final Profiles profiles;

    Reading(Log log, Chronicle chronicle, Messages messages, Reactions reactions, Rooms rooms, Profiles profiles) {
        this.log = log;
        this.chronicle = chronicle;
        this.messages = messages;
        this.reactions = reactions;
        this.rooms = rooms;
        this.profiles = profiles;
    }

    /** @param messages oldest first */
    public record Page(List<Message> messages, long head) {}

    public Page before(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        return page(room, messages.before(room, seq, limit).reversed());
    }

    public Page after(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        return page(room, messages.after(room, seq, limit));
    }

    /** The message at {@code seq}, half of the others before it, the rest after it. */
    public Page around(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        var older = messages.before(room, seq, limit / 2).reversed();
        var newer = messages.after(room, seq - 1, limit - older.size());
        return page(room, Stream.concat(older.stream(), newer.stream()).toList());
    }

    private Page page(RoomId room, List<MessageRow> rows) {
        return new Page(whole(rows), log.head(room));
    }

    public EventPage events(RoomId room, AccountId reader, long after, int limit) {
        rooms.requireMember(room, reader);
        return new EventPage(chronicle.after(room, after, limit), log.head(room));
    }

    public Message message(RoomId room, long seq) {
        return whole(List.of(messages.at(new Spot(room, seq)).orElseThrow())).getFirst();
    }

    /** With their senders and reactions. */
    public List<Message> whole(List<MessageRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var people = profiles.of(rows.stream().map(MessageRow::sender).collect(toSet()));
        var given = reactions.on(rows.stream().map(MessageRow::spot).toList());
        return rows.stream()
                .map(row -> row.by(
                        Objects.requireNonNull(people.get(row.sender())), given.getOrDefault(row.spot(), Map.of())))
                .toList();
    }
}
