package sarangbang.timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sarangbang.account.AccountId;
import sarangbang.room.RoomId;

/** What others said after a reader's position, and did not take back. */
@Component
class UnreadMessages {

    /** Nobody reads a higher figure. Taken before the reader's own are left out: a bot's may be millions. */
    private static final int MOST_COUNTED = 1_000;

    private final JdbcClient database;

    UnreadMessages(JdbcClient database) {
        this.database = database;
    }

    /**
     * The newest {@code limit} of each room, oldest first.
     *
     * @param calling only those that call the reader
     */
    List<MessageRow> newest(Map<RoomId, Long> positions, AccountId reader, int limit, boolean calling) {
        return database.sql("""
                        select waiting.* from unnest(?, ?) as asked (room, read)
                        cross join lateral (
                            select * from (
                                select * from message where room_id = room and seq > read order by seq desc limit ?
                            ) newest where sender_id <> ? and deleted is null and (not ? or mentions && ?)
                            order by seq desc limit ?) waiting
                        order by waiting.room_id, waiting.seq""")
                .params(
                        Log.uuids(positions.keySet()),
                        seqs(positions),
                        MOST_COUNTED,
                        reader.value(),
                        calling,
                        calls(reader),
                        limit)
                .query((row, number) -> MessageRow.of(row))
                .list();
    }

    /** How many that are among the newest 1,000 of each room. */
    Map<RoomId, Unread> count(Map<RoomId, Long> positions, AccountId reader) {
        return database
                .sql("""
                        select room, count(*) as messages, count(*) filter (where mentions && ?) as mentions
                        from unnest(?, ?) as asked (room, read)
                        cross join lateral (
                            select sender_id, mentions, deleted from message where room_id = room and seq > read
                            order by seq desc limit ?) newest
                        where sender_id <> ? and deleted is null
                        group by room""")
                .params(calls(reader), Log.uuids(positions.keySet()), seqs(positions), MOST_COUNTED, reader.value())
                .query((row, number) -> Map.entry(
                        new RoomId(row.getObject("room", UUID.class)),
                        new Unread(row.getLong("messages"), row.getLong("mentions"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static UUID[] calls(AccountId reader) {
        return new UUID[] {reader.value(), AccountId.EVERYBODY.value()};
    }

    /** In the order of the key set. */
    private static Long[] seqs(Map<RoomId, Long> positions) {
        return positions.values().toArray(Long[]::new);
    }
}
