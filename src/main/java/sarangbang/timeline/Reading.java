package sarangbang.timeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
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

    private static final int MOST_VERSIONS = 100;

    private final Log log;
    private final Chronicle chronicle;
    private final Messages messages;
    private final MessagePages pages;
    private final Reactions reactions;
    private final Previews previews;
    private final Attachments attachments;
    private final Rooms rooms;
    private final Profiles profiles;

    Reading(
            Log log,
            Chronicle chronicle,
            Messages messages,
            MessagePages pages,
            Reactions reactions,
            Previews previews,
            Attachments attachments,
            Rooms rooms,
            Profiles profiles) {
        this.log = log;
        this.chronicle = chronicle;
        this.messages = messages;
        this.pages = pages;
        this.reactions = reactions;
        this.previews = previews;
        this.attachments = attachments;
        this.rooms = rooms;
        this.profiles = profiles;
    }

    /**
     * @param messages oldest first
     * @param notes what became of the room itself in between, and before or after where there are no more messages
     */
    public record Page(List<Message> messages, List<RoomEvent> notes, long head) {}

    public Page before(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        var rows = pages.before(room, seq, limit).reversed();
        return page(room, rows, rows.size() < limit ? 0 : first(rows), seq);
    }

    public Page after(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        var rows = pages.after(room, seq, limit);
        return page(room, rows, seq + 1, end(rows, limit));
    }

    /** The message at {@code seq}, half of the others before it, the rest after it. */
    public Page around(RoomId room, AccountId reader, long seq, int limit) {
        rooms.requireMember(room, reader);
        var older = pages.before(room, seq, limit / 2).reversed();
        var newer = pages.after(room, seq - 1, limit - older.size());
        var rows = Stream.concat(older.stream(), newer.stream()).toList();
        var begin = older.size() < limit / 2 ? 0 : rows.isEmpty() ? seq : first(rows);
        return page(room, rows, begin, end(newer, limit - older.size()));
    }

    private static long first(List<MessageRow> rows) {
        return rows.getFirst().spot().seq();
    }

    private static long end(List<MessageRow> rows, int limit) {
        return rows.size() < limit ? Long.MAX_VALUE : rows.getLast().spot().seq() + 1;
    }

    private Page page(RoomId room, List<MessageRow> rows, long begin, long end) {
        return new Page(whole(rows), chronicle.ofRoom(room, begin, end), log.head(room));
    }

    public EventPage events(RoomId room, AccountId reader, long after, int limit) {
        rooms.requireMember(room, reader);
        return new EventPage(chronicle.after(room, after, limit), log.head(room));
    }

    /** The newest pin first. */
    public List<Message> pinned(RoomId room, AccountId reader) {
        rooms.requireMember(room, reader);
        return whole(pages.pinned(room));
    }

    /** The last hundred, the last words first. */
    public List<Version> versions(RoomId room, AccountId reader, long seq) {
        rooms.requireMember(room, reader);
        var row = messages.at(new Spot(room, seq)).orElseThrow(MessageNotFound::new);
        if (row.deleted() != null) {
            throw new MessageDeleted();
        }
        return row.edited() == null
                ? List.of(new Version(seq, row.at(), row.body()))
                : chronicle.versions(row.spot(), MOST_VERSIONS);
    }

    public Message message(RoomId room, long seq) {
        return whole(List.of(messages.at(new Spot(room, seq)).orElseThrow())).getFirst();
    }

    /** With their senders, reactions, files and previews. */
    public List<Message> whole(List<MessageRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var people = profiles.of(rows.stream().map(MessageRow::sender).collect(toSet()));
        var given = reactions.on(rows.stream().map(MessageRow::spot).toList());
        var files = attachments.of(rows);
        var shown = shown(rows);
        return rows.stream()
                .map(row -> row.by(
                        Objects.requireNonNull(people.get(row.sender())),
                        given.getOrDefault(row.spot(), Map.of()),
                        files,
                        shown.getOrDefault(row.spot(), List.of())))
                .toList();
    }

    /** Most pages have no link in them: nothing is asked for them. */
    private Map<Spot, List<Preview>> shown(List<MessageRow> rows) {
        var linking =
                rows.stream().filter(MessageRow::mayLink).map(MessageRow::spot).toList();
        if (linking.isEmpty()) {
            return Map.of();
        }
        return previews.of(linking).stream()
                .collect(groupingBy(PreviewRow::message, mapping(PreviewRow::preview, toList())));
    }
}
