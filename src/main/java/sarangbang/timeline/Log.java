package sarangbang.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;
import sarangbang.room.RoomNotFound;

/** The events of every room and the head of each log. */
@Component
class Log {

    private final JdbcClient database;

    Log(JdbcClient database) {
        this.database = database;
    }

    /** An event as it is kept; what was posted is kept as a message. */
    record Row(
            RoomId room,
            long seq,
            RoomEvent.Type type,
            AccountId by,
            Instant at,
            @Nullable AccountId subject,
            @Nullable String name) {}

    void open(RoomId room, Instant at) {
        database.sql("insert into log (room_id, active_at) values (?, ?)")
                .params(room.value(), Timestamp.from(at))
                .update();
    }

    /** @param head seq of the last event; {@code lastLeave} of the last that ended a membership, or 0 */
    record Locked(long head, long lastLeave) {}

    /** Until the transaction ends nobody else gets a seq of this room. */
    Locked lock(RoomId room) {
        return database.sql("select head, last_leave from log where room_id = ? for update")
                .param(room.value())
                .query(Locked.class)
                .optional()
                .orElseThrow(RoomNotFound::new);
    }

    /** With the room locked and {@code seq} the one after its head. */
    void append(Row row) {
        database.sql("""
                        insert into event (room_id, seq, type, by_id, at, subject, name)
                        values (:room, :seq, :type, :by, :at, :subject, :name)""")
                .param("room", row.room().value())
                .param("seq", row.seq())
                .param("type", row.type().text)
                .param("by", row.by().value())
                .param("at", Timestamp.from(row.at()))
                .param("subject", row.subject() == null ? null : row.subject().value())
                .param("name", row.name())
                .update();
        database.sql("""
                        update log set head = :seq, active_at = :at,
                        last_leave = case when :leave then :seq else last_leave end where room_id = :room""")
                .param("seq", row.seq())
                .param("at", Timestamp.from(row.at()))
                .param("leave", row.type() == RoomEvent.Type.LEFT)
                .param("room", row.room().value())
                .update();
    }

    List<Row> after(RoomId room, long seq, int limit) {
        return database.sql("select * from event where room_id = ? and seq > ? order by seq limit ?")
                .params(room.value(), seq, limit)
                .query((row, number) -> row(row))
                .list();
    }

    long head(RoomId room) {
        return database.sql("select head from log where room_id = ?")
                .param(room.value())
                .query(Long.class)
                .optional()
                .orElseThrow(RoomNotFound::new);
    }

    Map<RoomId, Head> heads(Collection<RoomId> rooms) {
        return database
                .sql("select room_id, head, active_at from log where room_id = any(?)")
                .param(uuids(rooms))
                .query((row, number) -> Map.entry(
                        new RoomId(row.getObject("room_id", UUID.class)),
                        new Head(
                                row.getLong("head"),
                                row.getTimestamp("active_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static UUID[] uuids(Collection<RoomId> rooms) {
        return rooms.stream().map(RoomId::value).toArray(UUID[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        var subject = row.getObject("subject", UUID.class);
        return new Row(
                new RoomId(row.getObject("room_id", UUID.class)),
                row.getLong("seq"),
                RoomEvent.Type.of(row.getString("type")),
                new AccountId(row.getObject("by_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                subject == null ? null : new AccountId(subject),
                row.getString("name"));
    }
}
