package sarangbang.timeline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.Together;
import sarangbang.room.RoomId;

/** What happened, by (room, seq). Many are written at once, each column as an array: one round trip, however many. */
@Component
class Events {

    private final JdbcClient database;

    Events(JdbcClient database) {
        this.database = database;
    }

    void add(List<EventRow> rows, Together together) {
        together.tell(
                """
                        insert into event (room_id, seq, type, by_id, at, subject, name, target, body, mentions, emoji)
                        select room, seq, type, by_id, at::timestamptz, subject, name, target, body,
                            string_to_array(mentions, ',')::uuid[], emoji
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as rows
                            (room, seq, type, by_id, at, subject, name, target, body, mentions, emoji)""",
                uuids(rows, row -> row.room().value()),
                longs(rows, EventRow::seq),
                texts(rows, row -> row.type().text),
                uuids(rows, row -> row.by().value()),
                texts(rows, row -> row.at().toString()),
                uuids(rows, row -> row.subject() == null ? null : row.subject().value()),
                texts(rows, EventRow::name),
                longs(rows, EventRow::target),
                texts(rows, EventRow::body),
                texts(rows, row -> row.body() == null ? null : joined(row.mentions())),
                texts(rows, EventRow::emoji));
    }

    /** Keeps what these messages said first, which their rows are about to lose. */
    void keepFirstWords(Collection<MessageRow> rows, Together together) {
        together.tell(
                """
                        update event set body = t.body, mentions = string_to_array(t.mentions, ',')::uuid[]
                        from unnest(?, ?, ?, ?) as t (room, seq, body, mentions)
                        where room_id = t.room and event.seq = t.seq""",
                uuids(rows, row -> row.spot().room().value()),
                longs(rows, row -> row.spot().seq()),
                texts(rows, MessageRow::body),
                texts(rows, row -> joined(row.mentions())));
    }

    /** Takes out of their history what these messages ever said. */
    void takeOutWords(Collection<Spot> deleted, Together together) {
        var rooms = uuids(deleted, spot -> spot.room().value());
        var seqs = longs(deleted, Spot::seq);
        together.tell("""
                        update event set body = '', mentions = '{}' from unnest(?, ?) as t (room, seq)
                        where room_id = t.room and event.seq = t.seq and body is not null""", rooms, seqs);
        together.tell("""
                        update event set body = '', mentions = '{}' from unnest(?, ?) as t (room, seq)
                        where room_id = t.room and target = t.seq and type = 'message.edited'""", rooms, seqs);
    }

    List<EventRow> after(RoomId room, long seq, int limit) {
        return database.sql("select * from event where room_id = ? and seq > ? order by seq limit ?")
                .params(room.value(), seq, limit)
                .query((row, number) -> EventRow.of(row))
                .list();
    }

    /** What became of the room itself, the newest first; {@code end} not with it. */
    List<EventRow> ofRoom(RoomId room, long begin, long end, int limit) {
        return database.sql("""
                        select * from event where room_id = ? and seq >= ? and seq < ? and type in
                            ('room.renamed', 'room.described', 'room.archived', 'room.reopened', 'member.appointed')
                        order by seq desc limit ?""")
                .params(room.value(), begin, end, limit)
                .query((row, number) -> EventRow.of(row))
                .list();
    }

    /** What a message has said, the last words first; of one that was never edited none are kept here. */
    List<Version> versions(Spot message, int limit) {
        return database.sql("""
                        select seq, at, body from event where room_id = ? and seq = ? and body is not null
                        union all
                        select seq, at, body from event where room_id = ? and target = ? and type = 'message.edited'
                        order by seq desc limit ?""")
                .params(message.room().value(), message.seq(), message.room().value(), message.seq(), limit)
                .query((row, number) ->
                        new Version(row.getLong("seq"), row.getTimestamp("at").toInstant(), row.getString("body")))
                .list();
    }

    static <T> UUID[] uuids(Collection<T> rows, Function<T, @Nullable UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    static <T> Long[] longs(Collection<T> rows, Function<T, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    static <T> String[] texts(Collection<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /** An array within an array has to be square, so a list goes as text. */
    static String joined(Collection<?> ids) {
        return String.join(",", ids.stream().map(Object::toString).toList());
    }
}
