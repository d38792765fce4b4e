package sarangbang.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/**
 * An event as the table has it. What was posted stands in {@link MessageRow}, what is shown of a link in {@link PreviewRow}.
 *
 * @param subject who joined, left or was appointed
 * @param name that the room was given; or its topic, or the role that somebody was given
 * @param target seq of the message that it happened to
 * @param body of an edit; of a posting its first words once they were edited
 */
record EventRow(
        RoomId room,
        long seq,
        EventType type,
        AccountId by,
        Instant at,
        @Nullable AccountId subject,
        @Nullable String name,
        @Nullable Long target,
        @Nullable String body,
        List<AccountId> mentions,
        @Nullable String emoji) {

    static EventRow of(RoomEvent event) {
        var row = new EventRow(
                event.room(),
                event.seq(),
                event.type(),
                event.by(),
                event.at(),
                null,
                null,
                null,
                null,
                List.of(),
                null);
        return switch (event.what()) {
            case Happening.Posted posted -> row;
            case Happening.Edited edited -> row.about(edited.target()).saying(edited.body(), edited.mentions());
            case Happening.Deleted deleted -> row.about(deleted.target());
            case Happening.ReactionAdded added -> row.about(added.target()).with(added.emoji());
            case Happening.ReactionRemoved removed ->
                row.about(removed.target()).with(removed.emoji());
            case Happening.Pinned pinned -> row.about(pinned.target());
            case Happening.Unpinned unpinned -> row.about(unpinned.target());
            case Happening.Previewed previewed -> row.about(previewed.target());
            case Happening.Joined joined -> row.concerning(joined.account().id(), null);
            case Happening.Left left -> row.concerning(left.account().id(), null);
            case Happening.Appointed appointed ->
                row.concerning(appointed.account().id(), appointed.role().name());
            case Happening.Renamed renamed -> row.concerning(null, renamed.name());
            case Happening.Described described -> row.concerning(null, described.topic());
            case Happening.Archived archived -> row;
            case Happening.Reopened reopened -> row;
        };
    }

    private EventRow about(long message) {
        return new EventRow(room, seq, type, by, at, subject, name, message, body, mentions, emoji);
    }

    private EventRow saying(String words, List<AccountId> called) {
        return new EventRow(room, seq, type, by, at, subject, name, target, words, called, emoji);
    }

    private EventRow with(String picture) {
        return new EventRow(room, seq, type, by, at, subject, name, target, body, mentions, picture);
    }

    private EventRow concerning(@Nullable AccountId somebody, @Nullable String newName) {
        return new EventRow(room, seq, type, by, at, somebody, newName, target, body, mentions, emoji);
    }

    /** Whose names are told with it. */
    Stream<AccountId> people() {
        var doer = type == EventType.POSTED || type.isOfRoom() ? Stream.of(by) : Stream.<AccountId>empty();
        return Stream.concat(doer, Stream.ofNullable(subject));
    }

    static EventRow of(ResultSet row) throws SQLException {
        var subject = row.getObject("subject", UUID.class);
        return new EventRow(
                new RoomId(row.getObject("room_id", UUID.class)),
                row.getLong("seq"),
                EventType.named(row.getString("type")),
                new AccountId(row.getObject("by_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                subject == null ? null : new AccountId(subject),
                row.getString("name"),
                row.getObject("target", Long.class),
                row.getString("body"),
                MessageRow.accounts(row, "mentions"),
                row.getString("emoji"));
    }
}
