package sarangbang.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.account.Profile;
import sarangbang.room.RoomId;

/** What was said, by (room, seq). */
@Component
class Messages {

    /** Nobody reads a higher figure. Taken before the reader's own are left out: a bot's may be millions. */
    private static final int MOST_COUNTED = 1_000;

    private final JdbcClient database;

    Messages(JdbcClient database) {
        this.database = database;
    }

    record Row(
            RoomId room,
            long seq,
            AccountId sender,
            String clientId,
            String body,
            @Nullable Long replyTo,
            List<AccountId> mentions,
            Instant at) {

        Message by(Profile author) {
            return Message.posted(room, seq, new Draft.Checked(clientId, body, replyTo), author, mentions, at);
        }
    }

    void add(Message message) {
        database.sql("""
                        insert into message (room_id, seq, sender_id, client_id, body, reply_to, mentions, at)
                        values (:room, :seq, :sender, :clientId, :body, :replyTo, :mentions, :at)""")
                .param("room", message.room().value())
                .param("seq", message.seq())
                .param("sender", message.sender().id().value())
                .param("clientId", message.clientId())
                .param("body", message.body())
                .param("replyTo", message.replyTo())
                .param(
                        "mentions",
                        message.mentions().stream().map(AccountId::value).toArray(UUID[]::new))
                .param("at", Timestamp.from(message.at()))
                .update();
    }

    Optional<Row> said(RoomId room, AccountId sender, String clientId) {
        return database.sql("select * from message where room_id = ? and sender_id = ? and client_id = ?")
                .params(room.value(), sender.value(), clientId)
                .query((row, number) -> row(row))
                .optional();
    }

    boolean exists(RoomId room, long seq) {
        return !bySeq(room, List.of(seq)).isEmpty();
    }

    List<Row> bySeq(RoomId room, Collection<Long> seqs) {
        return database.sql("select * from message where room_id = ? and seq = any(?) order by seq")
                .params(room.value(), seqs.toArray(Long[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    /** The last ones with a lower seq, newest first. */
    List<Row> before(RoomId room, long seq, int limit) {
        return database.sql("select * from message where room_id = ? and seq < ? order by seq desc limit ?")
                .params(room.value(), seq, limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** The first ones with a higher seq, oldest first. */
    List<Row> after(RoomId room, long seq, int limit) {
        return database.sql("select * from message where room_id = ? and seq > ? order by seq limit ?")
                .params(room.value(), seq, limit)
                .query((row, number) -> row(row))
                .list();
    }

    List<Row> newest(Collection<RoomId> rooms) {
        return database.sql("""
                        select newest.* from unnest(?) as asked (room)
                        cross join lateral (select * from message where room_id = room order by seq desc limit 1) newest""")
                .param(Log.uuids(rooms))
                .query((row, number) -> row(row))
                .list();
    }

    /** The newest {@code limit} of each room that others said after the reader's position, oldest first. */
    List<Row> unread(Map<RoomId, Long> positions, AccountId reader, int limit) {
        return database.sql("""
                        select waiting.* from unnest(?, ?) as asked (room, read)
                        cross join lateral (
                            select * from (
                                select * from message where room_id = room and seq > read order by seq desc limit ?
                            ) newest where sender_id <> ? order by seq desc limit ?) waiting
                        order by waiting.room_id, waiting.seq""")
                .params(Log.uuids(positions.keySet()), seqs(positions), MOST_COUNTED, reader.value(), limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** How many that are among the newest 1,000 of each room. */
    Map<RoomId, Unread> countUnread(Map<RoomId, Long> positions, AccountId reader) {
        return database
                .sql("""
                        select room, count(*) as messages, count(*) filter (where ? = any(mentions)) as mentions
                        from unnest(?, ?) as asked (room, read)
                        cross join lateral (
                            select sender_id, mentions from message where room_id = room and seq > read
                            order by seq desc limit ?) newest
                        where sender_id <> ?
                        group by room""")
                .params(reader.value(), Log.uuids(positions.keySet()), seqs(positions), MOST_COUNTED, reader.value())
                .query((row, number) -> Map.entry(
                        new RoomId(row.getObject("room", UUID.class)),
                        new Unread(row.getLong("messages"), row.getLong("mentions"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In the order of the key set. */
    private static Long[] seqs(Map<RoomId, Long> positions) {
        return positions.values().toArray(Long[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new RoomId(row.getObject("room_id", UUID.class)),
                row.getLong("seq"),
                new AccountId(row.getObject("sender_id", UUID.class)),
                row.getString("client_id"),
                row.getString("body"),
                row.getObject("reply_to", Long.class),
                Arrays.stream((UUID[]) row.getArray("mentions").getArray())
                        .map(AccountId::new)
                        .toList(),
                row.getTimestamp("at").toInstant());
    }
}
