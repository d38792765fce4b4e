package sarangbang.timeline;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import sarangbang.Together;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.account.Profiles;
import sarangbang.room.Role;
import sarangbang.room.RoomId;

/** Puts events into the log, and reads them out of it just as they were told when they happened. */
@Component
class Chronicle {

    private static final int MOST_OF_ROOM = 100;

    private final Log log;
    private final Events events;
    private final Messages messages;
    private final Previews previews;
    private final Attachments attachments;
    private final Profiles profiles;
    private final Outbox outbox;
    private final Announcer announcer;
    private final JdbcOperations database;

    Chronicle(
            Log log,
            Events events,
            Messages messages,
            Previews previews,
            Attachments attachments,
            Profiles profiles,
            Outbox outbox,
            Announcer announcer,
            JdbcOperations database) {
        this.log = log;
        this.database = database;
        this.events = events;
        this.messages = messages;
        this.previews = previews;
        this.attachments = attachments;
        this.profiles = profiles;
        this.outbox = outbox;
        this.announcer = announcer;
    }

    void append(List<Entry> entries) {
        var alone = new Together();
        append(entries, alone);
        alone.run(database);
    }

    /** With their rooms locked, in one transaction; told when it has committed. */
    void append(List<Entry> entries, Together together) {
        if (entries.isEmpty()) {
            return;
        }
        var happened = entries.stream().map(Entry::event).toList();
        events.add(happened.stream().map(EventRow::of).toList(), together);
        log.moveHeads(
                entries.stream()
                        .map(Step::of)
                        .collect(toMap(Step::room, Function.identity(), Step::then))
                        .values(),
                together);
        var row = outbox.add(happened, together);
        together.afterwards(() -> announcer.standInLine(new Committed(row.get(), entries)));
    }

    /** The oldest first, without a gap from {@code seq}. */
    List<RoomEvent> after(RoomId room, long seq, int limit) {
        var rows = events.after(room, seq, limit);
        var said = messages.in(room, seqs(rows, EventType.POSTED)).stream()
                .collect(toMap(row -> row.spot().seq(), Function.identity()));
        var people = people(rows);
        var files = attachments.of(said.values());
        var told = seqs(rows, EventType.PREVIEWED);
        var shown = told.isEmpty() ? Map.<Long, Preview>of() : previews.told(room, told);
        return rows.stream()
                .map(row -> new RoomEvent(room, row.seq(), row.by(), row.at(), what(row, said, files, people, shown)))
                .toList();
    }

    /** What became of the room itself between two seqs, the last a hundred at the most; {@code end} not with it. */
    List<RoomEvent> ofRoom(RoomId room, long begin, long end) {
        var rows = events.ofRoom(room, begin, end, MOST_OF_ROOM).reversed();
        if (rows.isEmpty()) {
            return List.of();
        }
        var people = people(rows);
        return rows.stream()
                .map(row -> new RoomEvent(
                        room, row.seq(), row.by(), row.at(), what(row, Map.of(), Map.of(), people, Map.of())))
                .toList();
    }

    private Map<AccountId, Profile> people(List<EventRow> rows) {
        return profiles.of(rows.stream().flatMap(EventRow::people).collect(toSet()));
    }

    List<Version> versions(Spot edited, int limit) {
        return events.versions(edited, limit);
    }

    private static List<Long> seqs(List<EventRow> rows, EventType type) {
        return rows.stream()
                .filter(row -> row.type() == type)
                .map(EventRow::seq)
                .toList();
    }

    private static Happening what(
            EventRow row,
            Map<Long, MessageRow> said,
            Map<FileId, Attachment> files,
            Map<AccountId, Profile> people,
            Map<Long, Preview> shown) {
        return switch (row.type()) {
            case POSTED -> posted(row, known(said, row.seq()), files, known(people, row.by()));
            case EDITED -> new Happening.Edited(target(row), Objects.requireNonNull(row.body()), row.mentions());
            case DELETED -> new Happening.Deleted(target(row));
            case REACTION_ADDED -> new Happening.ReactionAdded(target(row), Objects.requireNonNull(row.emoji()));
            case REACTION_REMOVED -> new Happening.ReactionRemoved(target(row), Objects.requireNonNull(row.emoji()));
            case PINNED -> new Happening.Pinned(target(row));
            case UNPINNED -> new Happening.Unpinned(target(row));
            case PREVIEWED -> new Happening.Previewed(target(row), shown.get(row.seq()));
            case JOINED -> new Happening.Joined(known(people, Objects.requireNonNull(row.subject())));
            case LEFT -> new Happening.Left(known(people, Objects.requireNonNull(row.subject())));
            case APPOINTED ->
                new Happening.Appointed(
                        known(people, row.by()),
                        known(people, Objects.requireNonNull(row.subject())),
                        Role.valueOf(Objects.requireNonNull(row.name())));
            case RENAMED -> new Happening.Renamed(known(people, row.by()), Objects.requireNonNull(row.name()));
            case DESCRIBED -> new Happening.Described(known(people, row.by()), Objects.requireNonNull(row.name()));
            case ARCHIVED -> new Happening.Archived(known(people, row.by()));
            case REOPENED -> new Happening.Reopened(known(people, row.by()));
        };
    }

    private static Happening posted(EventRow row, MessageRow message, Map<FileId, Attachment> files, Profile sender) {
        var first = row.body() == null
                ? message.asPosted(message.body(), message.mentions())
                : message.asPosted(row.body(), row.mentions());
        return new Happening.Posted(first.by(sender, files));
    }

    private static long target(EventRow row) {
        return Objects.requireNonNull(row.target());
    }

    private static <K, V> V known(Map<K, V> all, K key) {
        return Objects.requireNonNull(all.get(key));
    }
}
